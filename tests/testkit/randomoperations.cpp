// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/randomoperations.h"

#include "model/rules.h"

#include <array>
#include <iterator>

namespace Pinthread::Testkit {

RandomOperations::RandomOperations(const Clock &clock, Random &random) : m_clock(clock), m_random(random)
{
    const std::array people{std::pair{u"Alice", Role::Moderator}, std::pair{u"Bob", Role::Commenter},
                            std::pair{u"Željko", Role::Commenter}, std::pair{u"李雷", Role::Viewer}};
    for (const auto &[name, role] : people)
        m_people.append({.user = {UserId::make(clock, random), QString::fromUtf16(name)}, .role = role});
}

Operation RandomOperations::next(const AssetState &state)
{
    Operation operation{.broadcastId = BroadcastId::make(m_clock, m_random), .conversationId = {}, .body = {}};
    const auto &conversations = state.conversations();
    const auto count = static_cast<quint64>(conversations.size());
    constexpr quint64 few = 3;
    if (count < few || m_random.below(4) == 0) {
        operation.conversationId = ConversationId::make(m_clock, m_random);
        operation.body = CreateConversation{
            .anchor = anchor(state.kind()), .commentId = CommentId::make(m_clock, m_random), .text = words()};
        return operation;
    }
    const auto chosen = std::next(conversations.cbegin(), static_cast<qsizetype>(m_random.below(count)));
    operation.conversationId = chosen.key();
    operation.body = bodyFor(state.kind(), *chosen);
    return operation;
}

OperationBody RandomOperations::bodyFor(AssetKind kind, const Conversation &conversation)
{
    const auto count = static_cast<quint64>(conversation.comments.size());
    const Comment &comment = conversation.comments.at(static_cast<qsizetype>(m_random.below(count)));
    switch (m_random.below(16)) {
    case 0:
        return DeleteConversation{};
    case 1:
    case 2:
        return MoveAnchor{anchor(kind)};
    case 3:
    case 4:
        return SetResolved{m_random.below(2) == 0};
    case 5:
    case 6:
        return EditComment{.commentId = comment.id, .text = words()};
    case 7:
    case 8:
        return DeleteComment{comment.id};
    case 9:
        return AddComment{.commentId = CommentId::make(m_clock, m_random), .parentId = comment.id, .text = words()};
    default:
        return AddComment{.commentId = CommentId::make(m_clock, m_random), .parentId = {}, .text = words()};
    }
}

Actor RandomOperations::somebody()
{
    return m_people.at(static_cast<qsizetype>(m_random.below(static_cast<quint64>(m_people.size()))));
}

Anchor RandomOperations::anchor(AssetKind kind)
{
    if (kind == AssetKind::Text) {
        const auto start = static_cast<qint64>(m_random.below(10'000));
        const QString exact = words();
        return TextRange{.start = start,
                         .end = start + characterCount(exact),
                         .exact = exact,
                         .prefix = QStringLiteral("before "),
                         .suffix = {}};
    }
    Marker marker{.x = percent(), .y = percent(), .region = {}};
    const RegionSize region{percent(100 - marker.x), percent(100 - marker.y)};
    if (m_random.below(3) == 0 && region.width > 0 && region.height > 0)
        marker.region = region;
    return marker;
}

QString RandomOperations::words()
{
    static const std::array words{QStringLiteral("Too dark"),    QStringLiteral("żółć"), QStringLiteral("更亮一点"),
                                  QStringLiteral("👍🏽"),    QStringLiteral("\n"),   QStringLiteral("¿por qué?"),
                                  QStringLiteral("<b>bold</b>"), QStringLiteral("\t8px")};
    QString text = QStringLiteral("so");
    for (quint64 left = m_random.below(6); left > 0; --left)
        text += u' ' + words.at(m_random.below(words.size()));
    return text;
}

double RandomOperations::percent(double most)
{
    return roundedPercent(static_cast<double>(m_random.below(1'000'001)) / 1'000'000 * most);
}

Expected<Event, Refusal> record(AssetState &state, const Actor &actor, const Operation &operation, qint64 at,
                                const Limits &limits)
{
    if (const auto checked = checkOperation(state, actor, operation, limits); !checked)
        return failure(checked.error());
    const Event event = recordedEvent(state, actor.user, operation, at);
    if (const auto applied = state.apply(event); !applied) // What the rules let through must apply.
        qFatal("checkOperation() accepted what apply() refuses: %s", qUtf8Printable(applied.error().message));
    return event;
}

} // namespace Pinthread::Testkit
