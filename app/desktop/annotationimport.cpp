// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotationimport.h"

#include "conversation/relativetime.h"

#include <algorithm>
#include <memory>

namespace Pinthread {

namespace {

/// So many wait for the server at a time.
constexpr qsizetype mostUnderWay = 16;
/// Between two operations: a server takes a hundred a second.
constexpr int interval = 15;

std::optional<Comment> firstWords(const Conversation &conversation)
{
    for (const Comment &comment : conversation.comments) {
        if (!comment.deleted)
            return comment;
    }
    return {};
}

} // namespace

AnnotationImport::AnnotationImport(SyncController &sync, AssetId asset, const QList<Conversation> &conversations,
                                   QObject *parent)
    : QObject(parent), m_sync(sync), m_asset(asset), m_waiting(conversations.begin(), conversations.end())
{
    m_pace.setInterval(interval);
    connect(&m_pace, &QTimer::timeout, this, &AnnotationImport::next);
    const auto settled = [this](BroadcastId id) {
        m_underWay.remove(id);
        if (m_waiting.empty() && m_steps.empty() && m_underWay.isEmpty())
            finish();
    };
    connect(&m_sync, &SyncController::operationConfirmed, this, settled);
    connect(&m_sync, &SyncController::operationFailed, this,
            [settled](const FailedOperation &failed) { settled(failed.operation.broadcastId); });
}

AnnotationImport::~AnnotationImport() = default;

void AnnotationImport::start()
{
    m_pace.start();
}

void AnnotationImport::next()
{
    if (!m_sync.isOnline() || !m_sync.replica(m_asset)) {
        // What is sent without a connection only fails.
        m_result.stopped = true;
        return finish();
    }
    if (m_underWay.size() >= mostUnderWay)
        return;
    if (!m_steps.empty()) {
        const auto step = std::move(m_steps.front());
        m_steps.pop_front();
        if (!step())
            ++m_result.refused;
        return;
    }
    if (m_waiting.empty()) {
        if (m_underWay.isEmpty())
            finish();
        return;
    }
    const Conversation conversation = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (isThere(conversation))
        ++m_result.thereAlready;
    else
        startConversation(conversation);
}

bool AnnotationImport::isThere(const Conversation &conversation) const
{
    const std::optional<Comment> first = firstWords(conversation);
    if (!first)
        return true; // Nothing of it is left.
    const auto &views = m_sync.replica(m_asset)->views();
    if (views.contains(conversation.id))
        return true;
    const QString words = wordsOf(*first);
    return std::ranges::any_of(views, [&](const Conversation &known) {
        const std::optional<Comment> said = firstWords(known);
        return said && known.anchor == conversation.anchor && (said->text == words || said->text == first->text);
    });
}

QString AnnotationImport::wordsOf(const Comment &comment) const
{
    const bool isOwn = comment.author.id == m_sync.account().actor.user.id;
    if (isOwn || comment.author.name.isEmpty())
        return comment.text;
    return tr("%1, %2:\n%3", "author, time, text").arg(comment.author.name, exactTime(comment.createdAt), comment.text);
}

void AnnotationImport::startConversation(const Conversation &conversation)
{
    const Comment first = firstWords(conversation).value_or(Comment());
    const auto created = m_sync.createConversation(m_asset, conversation.anchor, wordsOf(first));
    if (!created) {
        ++m_result.refused;
        return;
    }
    ++m_result.started;
    m_underWay.insert(created->broadcastId);
    goOn(conversation, first, created->conversationId);
}

void AnnotationImport::goOn(const Conversation &conversation, const Comment &first, ConversationId id)
{
    // The comments have other ids here, which answers have to name.
    const auto ids = std::make_shared<QHash<CommentId, CommentId>>();
    const auto learn = [this, ids, id](CommentId before) {
        const Conversation *view = m_sync.replica(m_asset)->view(id);
        if (view && !view->comments.isEmpty())
            ids->insert(before, view->comments.last().id);
    };
    learn(first.id);
    const auto follow = [this](const Expected<BroadcastId, Refusal> &sent) {
        if (sent)
            m_underWay.insert(*sent);
        return sent.has_value();
    };
    for (const Comment &comment : conversation.comments) {
        if (comment.deleted || comment.id == first.id)
            continue;
        m_steps.push_back([this, follow, learn, ids, id, comment] {
            const bool sent = follow(m_sync.addComment(m_asset, id, wordsOf(comment), ids->value(comment.parentId)));
            if (sent)
                learn(comment.id);
            return sent;
        });
    }
    if (conversation.isResolved())
        m_steps.push_back([this, follow, id] { return follow(m_sync.setResolved(m_asset, id, true)); });
}

void AnnotationImport::finish()
{
    if (!m_pace.isActive())
        return;
    m_pace.stop();
    Q_EMIT finished(m_result);
}

} // namespace Pinthread
