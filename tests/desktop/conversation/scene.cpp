// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/scene.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace Pinthread {

namespace {

/// Does for plurals what translations/pinthread_en.ts does, which is compiled into the whole program only.
class EnglishPlurals : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *, const char *source, const char *, int n) const override
    {
        if (n < 0)
            return {};
        return QString::fromUtf8(source).replace(QStringLiteral("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    }
};

} // namespace

Scene::Scene()
    : alice{make<UserId>(), QStringLiteral("Alice Moreau")}, bob{make<UserId>(), QStringLiteral("Bob")},
      asset(make<AssetId>())
{}

ConversationItem Scene::thread(int comments, int characters)
{
    const QString sentence = QStringLiteral("Could we try another font here, one with more weight? ");
    QList<Said> said;
    for (int at = comments; at > 0; --at) {
        const QString words = QStringLiteral("Comment %1. ").arg(comments - at + 1)
                              + sentence.repeated(1 + characters * (1 + at % 3) / 2 / int(sentence.size()));
        said.append({at % 2 ? alice : bob, words, at});
    }
    return conversation(5, said);
}

Comment Scene::comment(const Said &said)
{
    return {.id = make<CommentId>(),
            .author = said.by,
            .text = said.text,
            .parentId = {},
            .createdAt = clock.now() - qint64(said.minutesAgo) * 60'000,
            .editedAt = 0,
            .deleted = false};
}

ConversationItem Scene::conversation(int number, const QList<Said> &said, Marker at)
{
    ConversationItem item;
    item.conversation.id = make<ConversationId>();
    item.conversation.number = number;
    item.conversation.anchor = at;
    for (const Said &words : said)
        item.conversation.comments.append(comment(words));
    return item;
}

Resolution Scene::resolution(const User &by, int minutesAgo) const
{
    return {.by = by, .at = clock.now() - qint64(minutesAgo) * 60'000};
}

FailedOperation Scene::failed(ConversationId conversation, const OperationBody &body, FailedOperation::Reason reason)
{
    return {.assetId = asset,
            .operation = {.broadcastId = make<BroadcastId>(), .conversationId = conversation, .body = body},
            .reason = reason,
            .refusal = {},
            .madeAt = clock.now(),
            .failedAt = clock.now()};
}

FailedOperation Scene::failedComment(ConversationId conversation, const QString &text, FailedOperation::Reason reason)
{
    return failed(conversation, AddComment{.commentId = make<CommentId>(), .parentId = {}, .text = text}, reason);
}

ConversationItem Scene::failedConversation(const QString &text, Marker at)
{
    return ConversationItem::fromFailures({failed(
        make<ConversationId>(), CreateConversation{.anchor = at, .commentId = make<CommentId>(), .text = text})});
}

QStringList texts(std::initializer_list<const char *> utf8)
{
    QStringList result;
    for (const char *text : utf8)
        result << QString::fromUtf8(text);
    return result;
}

void installEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCoreApplication::installTranslator(new EnglishPlurals(qApp));
}

} // namespace Pinthread
