// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/apiclient.h"
#include "sync/contentcache.h"
#include "sync/synccontroller.h"

#include <QPointer>

namespace Pinthread {

class Thumbnails;

/// Gives Thumbnails the contents that they are made of: those that are on this machine, and the others from the server
/// while there is a connection, one at a time. What was fetched stays in the ContentCache, and so can be looked at
/// without the server. GUI thread.
class ThumbnailContents : public QObject
{
    Q_OBJECT

public:
    /// All must outlive this.
    ThumbnailContents(Thumbnails &thumbnails, ContentCache &contents, ApiClient &api, const SyncController &sync,
                      QObject *parent = nullptr);
    ~ThumbnailContents() override;

Q_SIGNALS:
    /// Its content is on this machine now.
    void fetched(Pinthread::AssetId id);

private:
    void onWanted(const Asset &asset);
    void onFound(const Asset &asset, const QString &fileName);
    void onFetched(const Asset &asset, const Expected<void, ApiError> &answer);

    Thumbnails &m_thumbnails;
    ContentCache &m_contents;
    ApiClient &m_api;
    const SyncController &m_sync;
    ContentCache::Use m_use; ///< Of the one that is wanted.
    QPointer<ApiCall> m_call;
};

} // namespace Pinthread
