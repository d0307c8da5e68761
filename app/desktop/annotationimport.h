// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/synccontroller.h"

#include <QTimer>

#include <deque>

namespace Pinthread {

/// Starts conversations that were read from a file, as this user: a few operations at a time, and no faster than a
/// server takes them. What is there already is not started again.
///
/// What somebody else said is said for them, with their name and the time in front. Words that were deleted stay away.
/// What the server does not take is among the failed operations, as ever. GUI thread.
class AnnotationImport : public QObject
{
    Q_OBJECT

public:
    struct Result
    {
        int started = 0; ///< Conversations.
        int thereAlready = 0;
        int refused = 0;      ///< They, or something in them, may not be recorded.
        bool stopped = false; ///< The connection went away before the end.
    };

    /// \a sync has the asset open, and must outlive this.
    AnnotationImport(SyncController &sync, AssetId asset, const QList<Conversation> &conversations,
                     QObject *parent = nullptr);
    ~AnnotationImport() override;

    /// Begins; finished() follows, not from within.
    void start();

Q_SIGNALS:
    void finished(const Pinthread::AnnotationImport::Result &result);

private:
    void next();
    void startConversation(const Conversation &conversation);
    void goOn(const Conversation &conversation, const Comment &first, ConversationId id);
    [[nodiscard]] QString wordsOf(const Comment &comment) const;
    [[nodiscard]] bool isThere(const Conversation &conversation) const;
    void finish();

    SyncController &m_sync;
    AssetId m_asset;
    std::deque<Conversation> m_waiting;
    std::deque<std::function<bool()>> m_steps; ///< Of the conversation that was started last; false: refused.
    QSet<BroadcastId> m_underWay;
    QTimer m_pace;
    Result m_result;
};

} // namespace Pinthread
