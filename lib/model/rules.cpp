// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules.h"

#include <algorithm>

namespace Pinthread {

namespace {

using Checked = Expected<void, Refusal>;

Checked refuse(RefusalCode code, const QString &message)
{
    return failure(Refusal{code, message});
}

bool isForbiddenCharacter(QChar character)
{
    // Tab and line breaks are text; every other control character is not, and a lone surrogate is no character at all.
    return character.category() == QChar::Other_Control && character != u'\n' && character != u'\t';
}

bool hasLoneSurrogate(QStringView text)
{
    return !text.isValidUtf16();
}

Checked checkWellFormed(QStringView text, QLatin1String field)
{
    if (std::ranges::any_of(text, isForbiddenCharacter) || hasLoneSurrogate(text)) {
        return refuse(RefusalCode::Invalid,
                      QStringLiteral("%1 holds a character that is not text (a control character or half of a pair).")
                          .arg(field));
    }
    return {};
}

Checked checkLength(QStringView text, int most, QLatin1String field)
{
    const qsizetype count = characterCount(text);
    if (count > most) {
        return refuse(RefusalCode::TooLong, QStringLiteral("%1 has %2 characters; at most %3 are possible.")
                                                .arg(field, QString::number(count), QString::number(most)));
    }
    return {};
}

Checked checkText(QStringView text, const Limits &limits)
{
    if (text.trimmed().isEmpty())
        return refuse(RefusalCode::Invalid, QStringLiteral("text is empty."));
    return checkLength(text, limits.commentCharacters, QLatin1String("text")).and_then([&] {
        return checkWellFormed(text, QLatin1String("text"));
    });
}

bool isPercent(double value)
{
    return value >= 0 && value <= 100 && value == roundedPercent(value); // false for NaN, too
}

Checked checkMarker(const Marker &marker)
{
    if (!isPercent(marker.x) || !isPercent(marker.y)) {
        return refuse(
            RefusalCode::Invalid,
            QStringLiteral("anchor.x and anchor.y are percentages from 0 to 100 with at most four decimals."));
    }
    if (!marker.region)
        return {};
    const auto &[width, height] = *marker.region;
    const bool fits = isPercent(width) && isPercent(height) && width > 0 && height > 0
                      && roundedPercent(marker.x + width) <= 100 && roundedPercent(marker.y + height) <= 100;
    if (!fits) {
        return refuse(
            RefusalCode::Invalid,
            QStringLiteral("anchor.width and anchor.height are percentages above 0 with at most four decimals, "
                           "and the region must lie within the image."));
    }
    return {};
}

Checked checkTextRange(const TextRange &range, const Limits &limits)
{
    if (range.start < 0 || range.end <= range.start)
        return refuse(RefusalCode::Invalid, QStringLiteral("anchor.start must be at least 0 and anchor.end above it."));
    if (range.exact.isEmpty())
        return refuse(RefusalCode::Invalid, QStringLiteral("anchor.exact is empty."));
    const auto fits = [](QStringView text, int most, QLatin1String field) {
        return checkLength(text, most, field).and_then([&] { return checkWellFormed(text, field); });
    };
    return fits(range.exact, limits.quoteCharacters, QLatin1String("anchor.exact"))
        .and_then([&] { return fits(range.prefix, limits.quoteContext, QLatin1String("anchor.prefix")); })
        .and_then([&] { return fits(range.suffix, limits.quoteContext, QLatin1String("anchor.suffix")); });
}

Checked checkAnchor(AssetKind kind, const Anchor &anchor, const Limits &limits)
{
    const bool matches = std::holds_alternative<Marker>(anchor) == (kind == AssetKind::Image);
    if (!matches)
        return refuse(RefusalCode::Invalid, QStringLiteral("anchor is a marker on an image and a range in a text."));
    return std::visit(Overloaded{[](const Marker &marker) { return checkMarker(marker); },
                                 [&](const TextRange &range) { return checkTextRange(range, limits); }},
                      anchor);
}

Checked check(const Conversation &conversation, const AddComment &body, const Limits &limits)
{
    if (body.commentId.isNull())
        return refuse(RefusalCode::Invalid, QStringLiteral("comment.id is missing."));
    if (conversation.comment(body.commentId))
        return refuse(RefusalCode::AlreadyExists, QStringLiteral("There is a comment with this id already."));
    if (conversation.comments.size() >= limits.commentsPerConversation) {
        return refuse(RefusalCode::LimitReached,
                      QStringLiteral("The conversation has %1 comments and takes no more. Begin another one beside it.")
                          .arg(conversation.comments.size()));
    }
    if (!body.parentId.isNull()) {
        const Comment *parent = conversation.comment(body.parentId);
        if (!parent)
            return refuse(RefusalCode::NotFound, QStringLiteral("The comment that this one answers is not there."));
        if (conversation.replyDepth(*parent) + 1 > limits.replyDepth) {
            return refuse(RefusalCode::Invalid,
                          QStringLiteral("Comments may answer comments at most %1 deep here.").arg(limits.replyDepth));
        }
    }
    return checkText(body.text, limits);
}

Checked checkComment(const Conversation &conversation, CommentId id)
{
    const Comment *comment = conversation.comment(id);
    if (!comment || comment->deleted)
        return refuse(RefusalCode::NotFound, QStringLiteral("The comment is gone."));
    return {};
}

Checked check(const Conversation &conversation, const EditComment &body, const Limits &limits)
{
    return checkComment(conversation, body.commentId).and_then([&] { return checkText(body.text, limits); });
}

Checked check(const Conversation &conversation, const DeleteComment &body, const Limits &)
{
    return checkComment(conversation, body.commentId);
}

Checked check(const Conversation &, const SetResolved &, const Limits &)
{
    return {}; // Resolving what somebody else has just resolved is no mistake.
}

Checked check(const Conversation &, const DeleteConversation &, const Limits &)
{
    return {};
}

Checked checkRoomForComment(const AssetState &state, const Limits &limits)
{
    if (state.commentCount() < limits.commentsPerAsset)
        return {};
    return refuse(
        RefusalCode::LimitReached,
        QStringLiteral("The asset has %1 comments and takes no more. Delete a conversation that is done with, "
                       "or add the asset anew.")
            .arg(state.commentCount()));
}

Checked checkCreation(const AssetState &state, const Operation &operation, const CreateConversation &body,
                      const Limits &limits)
{
    if (operation.conversationId.isNull() || body.commentId.isNull())
        return refuse(RefusalCode::Invalid, QStringLiteral("conversationId or comment.id is missing."));
    if (state.conversation(operation.conversationId))
        return refuse(RefusalCode::AlreadyExists, QStringLiteral("There is a conversation with this id already."));
    if (state.conversations().size() >= limits.conversationsPerAsset) {
        return refuse(
            RefusalCode::LimitReached,
            QStringLiteral("The asset has %1 conversations and takes no more. Delete one that is done with, or add the "
                           "asset anew.")
                .arg(state.conversations().size()));
    }
    return checkRoomForComment(state, limits)
        .and_then([&] { return checkAnchor(state.kind(), body.anchor, limits); })
        .and_then([&] { return checkText(body.text, limits); });
}

} // namespace

qsizetype characterCount(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar character) { return character.isLowSurrogate(); });
}

bool isPermitted(const AssetState &state, const Actor &actor, const Operation &operation)
{
    if (actor.role == Role::Viewer)
        return false;
    const Conversation *conversation = state.conversation(operation.conversationId);
    if (!conversation)
        return true;

    const bool moderator = actor.role >= Role::Moderator;
    const auto wrote = [&](CommentId id) {
        const Comment *comment = conversation->comment(id);
        return !comment || comment->author.id == actor.user.id;
    };
    const bool owner = conversation->createdBy().id == actor.user.id;
    return std::visit(
        Overloaded{[](const CreateConversation &) { return true; }, [](const AddComment &) { return true; },
                   [&](const EditComment &body) { return wrote(body.commentId); },
                   [&](const DeleteComment &body) { return moderator || wrote(body.commentId); },
                   [&](const MoveAnchor &) { return moderator || owner; }, [](const SetResolved &) { return true; },
                   [&](const DeleteConversation &) { return moderator || owner; }},
        operation.body);
}

bool mayAddAsset(const Actor &actor)
{
    return actor.role != Role::Viewer && !actor.guest;
}

bool mayRenameAsset(const Actor &actor)
{
    return mayAddAsset(actor);
}

bool mayRemoveAsset(const Actor &actor, const Asset &asset)
{
    // Nobody's id is null, so that nobody owns an asset whose creator is not known.
    const bool own = !actor.user.id.isNull() && asset.createdBy.id == actor.user.id;
    return mayAddAsset(actor) && (own || actor.role >= Role::Moderator);
}

bool mayReplaceContent(const Actor &actor, const Asset &asset)
{
    return mayRemoveAsset(actor, asset);
}

bool mayInvite(const Actor &actor)
{
    return actor.role >= Role::Moderator && !actor.guest;
}

bool mayAdminister(const Actor &actor)
{
    return actor.role == Role::Administrator && !actor.guest;
}

bool maySeeUsage(const Actor &actor)
{
    return mayInvite(actor);
}

Expected<void, Refusal> checkOperation(const AssetState &state, const Actor &actor, const Operation &operation,
                                       const Limits &limits)
{
    if (operation.broadcastId.isNull())
        return refuse(RefusalCode::Invalid, QStringLiteral("broadcastId is missing."));
    if (!isPermitted(state, actor, operation)) {
        return refuse(RefusalCode::NotAllowed, actor.role == Role::Viewer
                                                   ? QStringLiteral("You may read here, not write.")
                                                   : QStringLiteral("Only its author or a moderator may do this."));
    }
    if (const auto *create = std::get_if<CreateConversation>(&operation.body))
        return checkCreation(state, operation, *create, limits);

    const Conversation *conversation = state.conversation(operation.conversationId);
    if (!conversation)
        return refuse(RefusalCode::NotFound, QStringLiteral("The conversation is gone."));
    if (std::holds_alternative<AddComment>(operation.body)) {
        if (auto room = checkRoomForComment(state, limits); !room)
            return room;
    }
    if (const auto *move = std::get_if<MoveAnchor>(&operation.body))
        return checkAnchor(state.kind(), move->anchor, limits);
    return std::visit(
        [&](const auto &body) -> Checked {
            if constexpr (requires { check(*conversation, body, limits); })
                return check(*conversation, body, limits);
            else
                Q_UNREACHABLE(); // Creation and moving were handled above.
        },
        operation.body);
}

Event recordedEvent(const AssetState &state, const User &by, const Operation &operation, qint64 at)
{
    const bool creates = std::holds_alternative<CreateConversation>(operation.body);
    return {.operation = operation,
            .revision = state.revision() + 1,
            .at = at,
            .by = by,
            .number = creates ? state.lastNumber() + 1 : 0};
}

} // namespace Pinthread
