// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarymark.h"
#include "library/librarymodel.h"
#include "library/sharedassets.h"

#include "sync/apiclient.h"
#include "sync/synccontroller.h"

#include <QPointer>
#include <QTimer>

namespace Pinthread {

/// Keeps a LibraryModel as AssetLibrary has it, with what the user has just changed laid over it until the server has
/// answered. What the server refuses is as it was before, and said in words.
///
/// Asks the server for its list when it is told to: when the library comes into sight or its window becomes active; and
/// by itself when the connection is there. Never by a timer. Nothing is changed offline. GUI thread.
class LibraryController : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the controller; \a api has the token of \a sync's account.
    LibraryController(ApiClient &api, SyncController &sync, LibraryModel &model, const Clock &clock,
                      QObject *parent = nullptr);
    ~LibraryController() override;

    /// Replaces what is known of all assets.
    void setMarks(const QHash<AssetId, LibraryMark> &marks);
    void setMark(AssetId id, const LibraryMark &mark);
    void setShared(const SharedAssets &shared);

    [[nodiscard]] const LibraryState &state() const { return m_state; }

public Q_SLOTS:
    /// Asks the server, if there is a connection. One question is under way at a time.
    void refresh();
    void renameAsset(Pinthread::AssetId id, const QString &name);
    void removeAssets(const QList<Pinthread::AssetId> &ids);
    void restoreAssets(const QList<Pinthread::AssetId> &ids);
    void markRead(const QList<Pinthread::AssetId> &ids);
    void dismissRemoval();
    void dismissProblem();

Q_SIGNALS:
    void stateChanged(const Pinthread::LibraryState &state);
    /// The server has just given its list.
    void refreshed();
    /// The server has removed it, at this user's wish.
    void assetRemoved(Pinthread::AssetId id);

private:
    /// What was asked for and not answered yet.
    struct Pending
    {
        QString name;    ///< The new one; empty: it keeps its name.
        int renames = 0; ///< Still to be answered. Of several the last one counts.
        bool removing = false;
        bool restoring = false;
        bool wantedBack = false; ///< Restore it as soon as it is removed.
    };

    void onConnection();
    void onFetched(const Expected<QList<AssetSummary>, ApiError> &answer);
    void onRenamed(AssetId id, const QString &name, const Expected<Asset, ApiError> &answer);
    void onRemoved(AssetId id, const Expected<void, ApiError> &answer);
    void onRestored(AssetId id, const Expected<Asset, ApiError> &answer);
    void restore(AssetId id);
    /// Whether something can be changed now; says why not.
    [[nodiscard]] bool mayChange();
    void forgetPending(AssetId id);
    void forgetRemoval(AssetId id);
    [[nodiscard]] QString nameOf(AssetId id) const;
    [[nodiscard]] LibraryItem itemOf(const AssetSummary &summary) const;
    /// What is shown of it; null: nothing.
    [[nodiscard]] const AssetSummary *shown(AssetId id) const;
    void showItem(AssetId id);
    void showAll();
    void showState();
    void say(const QString &problem, bool canTryAgain = false);

    ApiClient &m_api;
    SyncController &m_sync;
    LibraryModel &m_model;
    const Clock &m_clock;
    QHash<AssetId, LibraryMark> m_marks;
    SharedAssets m_shared;
    QHash<AssetId, Pending> m_pending;
    QHash<AssetId, AssetSummary> m_gone; ///< That were removed here, as they were.
    QHash<AssetId, AssetSummary> m_back; ///< That were restored here since the list was heard.
    bool m_online = false;
    bool m_failed = false; ///< The last question came to nothing.
    QPointer<ApiCall> m_call;
    bool m_askAgain = false; ///< Something has changed since the question was asked.
    QTimer m_soon;           ///< Gathers what happens in the assets that are open.
    LibraryState m_state;
};

} // namespace Pinthread
