// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnailcontents.h"

#include "library/thumbnails.h"

namespace Pinthread {

ThumbnailContents::ThumbnailContents(Thumbnails &thumbnails, ContentCache &contents, ApiClient &api,
                                     const SyncController &sync, QObject *parent)
    : QObject(parent), m_thumbnails(thumbnails), m_contents(contents), m_api(api), m_sync(sync)
{
    connect(&m_thumbnails, &Thumbnails::contentWanted, this, &ThumbnailContents::onWanted);
}

ThumbnailContents::~ThumbnailContents()
{
    if (m_call)
        m_call->cancel();
}

void ThumbnailContents::onWanted(const Asset &asset)
{
    // Another one is wanted only when the one before is not any more.
    if (m_call)
        m_call->cancel();
    m_use = m_contents.use(asset.contentHash);
    m_contents.find(asset, [self = QPointer(this), asset](const QString &fileName) {
        if (self)
            self->onFound(asset, fileName);
    });
}

void ThumbnailContents::onFound(const Asset &asset, const QString &fileName)
{
    if (!fileName.isEmpty()) {
        m_thumbnails.useContent(asset.id, fileName);
        return;
    }
    if (!m_sync.isOnline() || !m_thumbnails.isWanted(asset.id)) {
        m_thumbnails.useNoContent(asset.id);
        return;
    }
    m_call = m_api.downloadContent(asset, m_contents.fileName(asset.contentHash), Thumbnails::mostBytes,
                                   [self = QPointer(this), asset](const Expected<void, ApiError> &answer) {
                                       if (self)
                                           self->onFetched(asset, answer);
                                   });
}

void ThumbnailContents::onFetched(const Asset &asset, const Expected<void, ApiError> &answer)
{
    if (!answer) {
        // What was given up may be wanted again already.
        if (answer.error().kind != ApiError::Kind::Cancelled)
            m_thumbnails.useNoContent(asset.id);
        return;
    }
    m_contents.added(asset.contentHash);
    m_thumbnails.useContent(asset.id, m_contents.fileName(asset.contentHash));
    Q_EMIT fetched(asset.id);
}

} // namespace Pinthread
