// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/rules.h"

#include <QTest>

#include <limits>

using namespace Pinthread;

namespace {

const User alice{UserId(UuidBits{9, 1}), QStringLiteral("Alice")};
const Actor moderator{alice, Role::Moderator};
const ConversationId known(UuidBits{2, 1});
const ConversationId fresh(UuidBits{2, 2});
const CommentId first(UuidBits{1, 1});
const CommentId answer(UuidBits{1, 2});
const CommentId removed(UuidBits{1, 3});
const CommentId freshComment(UuidBits{1, 4});
const QString words = QStringLiteral("words");
const QString emoji = QStringLiteral("👍");

AssetState discussed(AssetKind kind)
{
    const Anchor anchor =
        kind == AssetKind::Image ? Anchor(Marker{}) : Anchor(TextRange{.start = 0, .end = 1, .exact = words});
    Conversation conversation{.id = known, .number = 1, .anchor = anchor};
    conversation.comments = {
        {.id = first, .author = alice, .text = words, .parentId = {}},
        {.id = answer, .author = alice, .text = words, .parentId = first},
        {.id = removed, .author = alice, .text = {}, .parentId = {}, .deleted = true},
    };
    return AssetState(kind, 3, 1, {{known, conversation}});
}

/// Nothing when the rules accept it.
std::optional<RefusalCode> refusal(const OperationBody &body, const Limits &limits = {},
                                   AssetKind kind = AssetKind::Image, ConversationId conversation = known)
{
    const Operation operation{BroadcastId(UuidBits{3, 1}), conversation, body};
    const auto checked = checkOperation(discussed(kind), moderator, operation, limits);
    if (checked)
        return std::nullopt;
    if (checked.error().message.isEmpty())
        qFatal("A refusal without a sentence.");
    return checked.error().code;
}

std::optional<RefusalCode> refusalOfText(const QString &text)
{
    return refusal(AddComment{freshComment, {}, text});
}

std::optional<RefusalCode> refusalOfMarker(const Marker &marker)
{
    return refusal(MoveAnchor{marker});
}

std::optional<RefusalCode> refusalOfRange(const TextRange &range)
{
    return refusal(MoveAnchor{range}, {}, AssetKind::Text);
}

constexpr std::nullopt_t accepted = std::nullopt;

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsMustBeThere();
    void idsMustBeFree();
    void targetsMustBeThere();
    void limitsAreReached();
    void answersGoOnlySoDeep();
    void resolvingTwiceIsNoMistake();
    void textIsText_data();
    void textIsText();
    void lengthCountsCodePoints();
    void everyTextIsChecked();
    void percentages_data();
    void percentages();
    void regions_data();
    void regions();
    void anchorFitsTheKind();
    void textRanges();
    void recordedEventFollows();
};

void TestRules::idsMustBeThere()
{
    const Operation unnamed{{}, known, SetResolved{true}};
    QCOMPARE(checkOperation(discussed(AssetKind::Image), moderator, unnamed, {}).error().code, RefusalCode::Invalid);
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, words}, {}, AssetKind::Image, {}),
             RefusalCode::Invalid);
    QCOMPARE(refusal(CreateConversation{Marker{}, {}, words}, {}, AssetKind::Image, fresh), RefusalCode::Invalid);
    QCOMPARE(refusal(AddComment{{}, {}, words}), RefusalCode::Invalid);
}

void TestRules::idsMustBeFree()
{
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, words}), RefusalCode::AlreadyExists);
    QCOMPARE(refusal(AddComment{answer, {}, words}), RefusalCode::AlreadyExists);
    QCOMPARE(refusal(AddComment{removed, {}, words}), RefusalCode::AlreadyExists);
}

void TestRules::targetsMustBeThere()
{
    const QList<OperationBody> bodies{AddComment{freshComment, {}, words},
                                      EditComment{first, words},
                                      DeleteComment{first},
                                      MoveAnchor{Marker{}},
                                      SetResolved{true},
                                      DeleteConversation{}};
    for (const OperationBody &body : bodies) {
        QCOMPARE(refusal(body, {}, AssetKind::Image, fresh), RefusalCode::NotFound);
        QCOMPARE(refusal(body, {}, AssetKind::Image, {}), RefusalCode::NotFound);
    }
    QCOMPARE(refusal(EditComment{freshComment, words}), RefusalCode::NotFound);
    QCOMPARE(refusal(DeleteComment{freshComment}), RefusalCode::NotFound);
    QCOMPARE(refusal(EditComment{removed, words}), RefusalCode::NotFound);
    QCOMPARE(refusal(DeleteComment{removed}), RefusalCode::NotFound);
}

void TestRules::limitsAreReached()
{
    Limits limits;
    limits.conversationsPerAsset = 1;
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, words}, limits, AssetKind::Image, fresh),
             RefusalCode::LimitReached);
    limits.conversationsPerAsset = 2;
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, words}, limits, AssetKind::Image, fresh), accepted);
    limits.commentsPerConversation = 3; // Deleted ones keep their place and count.
    QCOMPARE(refusal(AddComment{freshComment, {}, words}, limits), RefusalCode::LimitReached);
    limits.commentsPerConversation = 4;
    QCOMPARE(refusal(AddComment{freshComment, {}, words}, limits), accepted);
    limits.commentsPerAsset = 3; // Of all conversations together.
    QCOMPARE(refusal(AddComment{freshComment, {}, words}, limits), RefusalCode::LimitReached);
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, words}, limits, AssetKind::Image, fresh),
             RefusalCode::LimitReached);
    limits.commentsPerAsset = 4;
    QCOMPARE(refusal(AddComment{freshComment, {}, words}, limits), accepted);
}

void TestRules::answersGoOnlySoDeep()
{
    Limits limits;
    QCOMPARE(refusal(AddComment{freshComment, first, words}, limits), RefusalCode::Invalid);
    limits.replyDepth = 1;
    QCOMPARE(refusal(AddComment{freshComment, first, words}, limits), accepted);
    QCOMPARE(refusal(AddComment{freshComment, answer, words}, limits), RefusalCode::Invalid);
    limits.replyDepth = 2;
    QCOMPARE(refusal(AddComment{freshComment, answer, words}, limits), accepted);
    QCOMPARE(refusal(AddComment{freshComment, removed, words}, limits), accepted); // An answer still makes sense.
    QCOMPARE(refusal(AddComment{freshComment, freshComment, words}, limits), RefusalCode::NotFound);
}

void TestRules::resolvingTwiceIsNoMistake()
{
    QCOMPARE(refusal(SetResolved{false}), accepted);
    QCOMPARE(refusal(SetResolved{true}), accepted);
}

void TestRules::textIsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fine");
    QTest::newRow("words") << words << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("spaces") << QStringLiteral(" \t\n\u2003") << false;
    QTest::newRow("line breaks and tabs") << QStringLiteral("a\n\tb") << true;
    QTest::newRow("emoji with joiners") << QStringLiteral("👩‍👩‍👧‍👦") << true;
    QTest::newRow("right to left") << QStringLiteral("שלום \u200f!") << true;
    QTest::newRow("markup is words") << QStringLiteral("<script>alert(1)</script>") << true;
    QTest::newRow("null character") << (QStringLiteral("a") + QChar(0)) << false;
    QTest::newRow("escape") << QStringLiteral("a\u001b[31m") << false;
    QTest::newRow("delete") << QStringLiteral("a\u007f") << false;
    QTest::newRow("C1 control") << QStringLiteral("a\u0085") << false;
    QTest::newRow("carriage return") << QStringLiteral("a\r\nb") << false;
    QTest::newRow("lone high surrogate") << (words + QChar(0xd83d)) << false;
    QTest::newRow("lone low surrogate") << (QChar(0xdc4d) + words) << false;
    QTest::newRow("surrogates swapped") << (words + QChar(0xdc4d) + QChar(0xd83d)) << false;
}

void TestRules::textIsText()
{
    QFETCH(const QString, text);
    QFETCH(const bool, fine);
    QCOMPARE(refusalOfText(text), fine ? std::optional<RefusalCode>() : RefusalCode::Invalid);
}

void TestRules::lengthCountsCodePoints()
{
    QCOMPARE(characterCount({}), 0);
    QCOMPARE(characterCount(u"żółć"), 4);
    QCOMPARE(characterCount(emoji), 1);
    QCOMPARE(emoji.size(), 2);
    QCOMPARE(refusalOfText(QString(10'000, u'x')), accepted);
    QCOMPARE(refusalOfText(QString(10'001, u'x')), RefusalCode::TooLong);
    QCOMPARE(refusalOfText(emoji.repeated(10'000)), accepted);
    QCOMPARE(refusalOfText(emoji.repeated(10'001)), RefusalCode::TooLong);
    // Halves of pairs must not slip under the limit uncounted.
    QVERIFY(refusalOfText(words + QString(100'000, QChar(0xdc4d))) != accepted);
}

void TestRules::everyTextIsChecked()
{
    const QString bad = QStringLiteral("a\u0007");
    const QString longText(10'001, u'x');
    QCOMPARE(refusal(EditComment{first, bad}), RefusalCode::Invalid);
    QCOMPARE(refusal(EditComment{first, longText}), RefusalCode::TooLong);
    QCOMPARE(refusal(EditComment{first, QString()}), RefusalCode::Invalid);
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, bad}, {}, AssetKind::Image, fresh),
             RefusalCode::Invalid);
    QCOMPARE(refusal(CreateConversation{Marker{}, freshComment, longText}, {}, AssetKind::Image, fresh),
             RefusalCode::TooLong);
    QCOMPARE(refusal(CreateConversation{Marker{101, 0, {}}, freshComment, words}, {}, AssetKind::Image, fresh),
             RefusalCode::Invalid);
}

void TestRules::percentages_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("fine");
    QTest::newRow("zero") << 0.0 << true;
    QTest::newRow("minus zero") << -0.0 << true;
    QTest::newRow("hundred") << 100.0 << true;
    QTest::newRow("four decimals") << 33.3333 << true;
    QTest::newRow("smallest step") << 0.0001 << true;
    QTest::newRow("five decimals") << 33.33333 << false;
    QTest::newRow("just below") << -0.0001 << false;
    QTest::newRow("hardly below") << -1e-300 << false;
    QTest::newRow("just above") << 100.0001 << false;
    QTest::newRow("hardly above") << 100.00001 << false;
    QTest::newRow("tiny") << std::numeric_limits<double>::denorm_min() << false;
    QTest::newRow("huge") << 1e308 << false;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << false;
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << false;
    QTest::newRow("minus infinite") << -std::numeric_limits<double>::infinity() << false;
}

void TestRules::percentages()
{
    QFETCH(const double, value);
    QFETCH(const bool, fine);
    const std::optional<RefusalCode> expected = fine ? std::optional<RefusalCode>() : RefusalCode::Invalid;
    QCOMPARE(refusalOfMarker({.x = value, .y = 50, .region = {}}), expected);
    QCOMPARE(refusalOfMarker({.x = 50, .y = value, .region = {}}), expected);
    if (!fine) {
        QCOMPARE(refusalOfMarker({.x = 0, .y = 0, .region = RegionSize{value, 1}}), expected);
        QCOMPARE(refusalOfMarker({.x = 0, .y = 0, .region = RegionSize{1, value}}), expected);
    }
}

void TestRules::regions_data()
{
    QTest::addColumn<double>("position");
    QTest::addColumn<double>("size");
    QTest::addColumn<bool>("fine");
    QTest::newRow("everything") << 0.0 << 100.0 << true;
    QTest::newRow("to the edge") << 60.0 << 40.0 << true;
    QTest::newRow("over the edge") << 60.0 << 40.0001 << false;
    QTest::newRow("sum that is not exact") << 99.9 << 0.1 << true;
    QTest::newRow("at the far edge") << 100.0 << 0.0001 << false;
    QTest::newRow("no size") << 50.0 << 0.0 << false;
    QTest::newRow("negative size") << 50.0 << -1.0 << false;
}

void TestRules::regions()
{
    QFETCH(const double, position);
    QFETCH(const double, size);
    QFETCH(const bool, fine);
    const std::optional<RefusalCode> expected = fine ? std::optional<RefusalCode>() : RefusalCode::Invalid;
    QCOMPARE(refusalOfMarker({.x = position, .y = 0, .region = RegionSize{size, 50}}), expected);
    QCOMPARE(refusalOfMarker({.x = 0, .y = position, .region = RegionSize{50, size}}), expected);
}

void TestRules::anchorFitsTheKind()
{
    const TextRange range{.start = 0, .end = 5, .exact = words, .prefix = {}, .suffix = {}};
    QCOMPARE(refusal(MoveAnchor{range}, {}, AssetKind::Image), RefusalCode::Invalid);
    QCOMPARE(refusal(MoveAnchor{Marker{}}, {}, AssetKind::Text), RefusalCode::Invalid);
    QCOMPARE(refusal(CreateConversation{range, freshComment, words}, {}, AssetKind::Image, fresh),
             RefusalCode::Invalid);
    QCOMPARE(refusal(CreateConversation{range, freshComment, words}, {}, AssetKind::Text, fresh), accepted);
}

void TestRules::textRanges()
{
    const TextRange range{.start = 0, .end = 5, .exact = words, .prefix = {}, .suffix = {}};
    const auto varied = [&](auto change) {
        TextRange copy = range;
        change(copy);
        return refusalOfRange(copy);
    };
    QCOMPARE(refusalOfRange(range), accepted);
    QCOMPARE(varied([](TextRange &r) { r.start = -1; }), RefusalCode::Invalid);
    QCOMPARE(varied([](TextRange &r) { r.end = 0; }), RefusalCode::Invalid);
    QCOMPARE(varied([](TextRange &r) { r.start = 6; }), RefusalCode::Invalid);
    QCOMPARE(varied([](TextRange &r) { r.exact.clear(); }), RefusalCode::Invalid);
    QCOMPARE(varied([](TextRange &r) { r.exact = QChar(0xd83d); }), RefusalCode::Invalid);
    QCOMPARE(varied([](TextRange &r) { r.exact = emoji.repeated(5'000); }), accepted);
    QCOMPARE(varied([](TextRange &r) { r.exact = emoji.repeated(5'001); }), RefusalCode::TooLong);
    for (QString TextRange::*context : {&TextRange::prefix, &TextRange::suffix}) {
        QCOMPARE(varied([&](TextRange &r) { r.*context = emoji.repeated(64); }), accepted);
        QCOMPARE(varied([&](TextRange &r) { r.*context = emoji.repeated(65); }), RefusalCode::TooLong);
        QCOMPARE(varied([&](TextRange &r) { r.*context = QStringLiteral("\u0000a"); }), RefusalCode::Invalid);
    }
}

void TestRules::recordedEventFollows()
{
    const AssetState state = discussed(AssetKind::Image);
    const Operation creates{BroadcastId(UuidBits{3, 1}), fresh, CreateConversation{Marker{}, freshComment, words}};
    const Event created = recordedEvent(state, alice, creates, 77);
    QCOMPARE(created.operation, creates);
    QCOMPARE(created.revision, 4);
    QCOMPARE(created.number, 2);
    QCOMPARE(created.at, 77);
    QCOMPARE(created.by, alice);
    const Operation resolves{BroadcastId(UuidBits{3, 2}), known, SetResolved{true}};
    QCOMPARE(recordedEvent(state, alice, resolves, 78).number, 0);
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
