// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "statefile.h"
#include "workspace.h"

#include "library/librarycontroller.h"
#include "library/librarymodel.h"
#include "library/thumbnailcontents.h"
#include "library/thumbnails.h"

#include <QSet>

namespace Pinthread {

class LibraryPage;

/// The library of one workspace, for all windows: its model, kept up to date while there is a session, the thumbnails,
/// and what this program knows of each asset beside that. GUI thread.
class WorkspaceLibrary : public QObject
{
    Q_OBJECT

public:
    /// \a workspace, \a profile and \a clock must outlive the library.
    WorkspaceLibrary(Workspace &workspace, const Profile &profile, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceLibrary() override;

    /// Shows the library in \a page from now on, and does what is wanted there. One of a number of pages.
    void show(LibraryPage *page);

    /// Which assets are open in windows.
    void setOpen(const QSet<AssetId> &open);
    /// Which of them others on this network can open.
    void setShared(const SharedAssets &shared);
    /// Somebody looks at it, here and now.
    void noteOpened(const Asset &asset);
    /// It is on the screen; its thumbnail need not be made of anything else.
    void keepThumbnail(const QByteArray &contentHash, const std::shared_ptr<const ImagePyramid> &picture);

Q_SIGNALS:
    void openRequested(const QList<Pinthread::Asset> &assets);
    /// At this user's wish.
    void assetRemoved(Pinthread::AssetId id);
    void stateChanged(const Pinthread::LibraryState &state);

private:
    /// What there is while there is a session.
    struct Session;

    void beginSession();
    void endSession();
    void showState();
    void lookForContents();
    void showMark(AssetId id);
    void open(const QList<AssetId> &ids);
    [[nodiscard]] QJsonObject written() const;

    Workspace &m_workspace;
    const Clock &m_clock;
    LibraryModel m_model;
    std::unique_ptr<Session> m_session;
    QHash<AssetId, LibraryMark> m_marks;
    SharedAssets m_shared;
    StateFile m_file; ///< When each asset was opened last; after what it writes.
};

} // namespace Pinthread
