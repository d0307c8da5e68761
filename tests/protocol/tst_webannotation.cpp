// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/webannotation.h"

#include "protocol/mutations.h"
#include "protocol/samples.h"
#include "testkit/randomoperations.h"
#include "testkit/seams.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Protocol;
using namespace Pinthread::Testkit;

class TestWebAnnotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheStandardSays();
    void writesATextRange();
    void everythingComesBack();
    void anythingThatMayBeRecordedComesBack_data();
    void anythingThatMayBeRecordedComesBack();
    void timesComeBack_data();
    void timesComeBack();
    void readsEachWrapping_data();
    void readsEachWrapping();
    void readsOtherTools_data();
    void readsOtherTools();
    void readsAnswersThatAreAnnotations();
    void idsOfOthersStayTheSame();
    void readsRectangles_data();
    void readsRectangles();
    void setsAsideWithAReason_data();
    void setsAsideWithAReason();
    void whatIsSetAsideDoesNotHinderTheRest();
    void refusesWhatIsNoSuchFile_data();
    void refusesWhatIsNoSuchFile();
    void survivesEveryMutation();
};

namespace {

const AnnotatedAsset image{QStringLiteral("https://a.example/picture.png"), AssetKind::Image, QStringLiteral("Picture"),
                           QSize(1'000, 500)};
const AnnotatedAsset text{QStringLiteral("https://a.example/text.md"), AssetKind::Text, QStringLiteral("Text"), {}};

Conversation onText(quint64 number = 1)
{
    Conversation conversation = Samples::conversation(number);
    conversation.anchor = Samples::words;
    return conversation;
}

QJsonObject firstItem(const QByteArray &bytes)
{
    const QJsonObject collection = QJsonDocument::fromJson(bytes).object();
    return collection.value(QLatin1String("first"))
        .toObject()
        .value(QLatin1String("items"))
        .toArray()
        .first()
        .toObject();
}

QList<Conversation> conversations(const ReadAnnotations &read)
{
    QList<Conversation> all;
    for (const ReadConversation &one : read.conversations)
        all.append(one.conversation);
    return all;
}

ReadAnnotations readBack(const AnnotatedAsset &asset, const QByteArray &bytes)
{
    const auto read = readAnnotations(bytes, asset);
    if (!read)
        qFatal("%s", qPrintable(read.error().message));
    return *read;
}

/// An annotation on the image, with \a changes to it.
QByteArray annotation(const QJsonObject &changes = {})
{
    QJsonObject object{{QLatin1String("@context"), QLatin1String("http://www.w3.org/ns/anno.jsonld")},
                       {QLatin1String("id"), QLatin1String("https://b.example/anno1")},
                       {QLatin1String("type"), QLatin1String("Annotation")},
                       {QLatin1String("bodyValue"), QLatin1String("Too dark")},
                       {QLatin1String("target"),
                        QJsonObject{{QLatin1String("source"), image.source},
                                    {QLatin1String("selector"),
                                     QJsonObject{{QLatin1String("type"), QLatin1String("FragmentSelector")},
                                                 {QLatin1String("value"), QLatin1String("xywh=percent:1,2,3,4")}}}}}};
    for (auto change = changes.begin(); change != changes.end(); ++change)
        object.insert(change.key(), change.value());
    return QJsonDocument(object).toJson();
}

QJsonObject json(const char *source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), source);
    return document.object();
}

} // namespace

void TestWebAnnotation::writesWhatTheStandardSays()
{
    const QByteArray bytes = writeAnnotations(image, {Samples::conversation(7)});
    const QJsonObject collection = QJsonDocument::fromJson(bytes).object();
    QCOMPARE(collection.value(QLatin1String("type")).toString(), QStringLiteral("AnnotationCollection"));
    QCOMPARE(collection.value(QLatin1String("@context")).toArray().first().toString(),
             QStringLiteral("http://www.w3.org/ns/anno.jsonld"));
    QCOMPARE(collection.value(QLatin1String("total")).toInt(), 1);
    QCOMPARE(collection.value(QLatin1String("label")).toString(), QStringLiteral("Picture"));

    const QJsonObject item = firstItem(bytes);
    QCOMPARE(item.value(QLatin1String("type")).toString(), QStringLiteral("Annotation"));
    QVERIFY(item.value(QLatin1String("id")).toString().startsWith(u"urn:uuid:"));
    QCOMPARE(item.value(QLatin1String("motivation")).toString(), QStringLiteral("commenting"));
    QCOMPARE(item.value(QLatin1String("created")).toString(), QStringLiteral("1970-01-01T00:00:01.000Z"));
    QCOMPARE(item.value(QLatin1String("pinthread:number")).toInt(), 7);
    const QJsonObject target = item.value(QLatin1String("target")).toObject();
    QCOMPARE(target.value(QLatin1String("source")).toString(), image.source);
    const QJsonObject selector = target.value(QLatin1String("selector")).toObject();
    QCOMPARE(selector.value(QLatin1String("type")).toString(), QStringLiteral("FragmentSelector"));
    QCOMPARE(selector.value(QLatin1String("value")).toString(), QStringLiteral("xywh=percent:12.5,99.0001,0.25,0.5"));
    const QJsonArray bodies = item.value(QLatin1String("body")).toArray();
    QCOMPARE(bodies.size(), 3);
    QCOMPARE(bodies.at(0).toObject().value(QLatin1String("value")).toString(), QStringLiteral("Too dark"));
    QCOMPARE(bodies.at(0).toObject().value(QLatin1String("purpose")).toString(), QStringLiteral("commenting"));
    QCOMPARE(bodies.at(1).toObject().value(QLatin1String("purpose")).toString(), QStringLiteral("replying"));
    QCOMPARE(bodies.at(1).toObject().value(QLatin1String("creator")).toObject().value(QLatin1String("name")).toString(),
             QStringLiteral("Bób 😀"));
}

void TestWebAnnotation::writesATextRange()
{
    const QJsonObject target = firstItem(writeAnnotations(text, {onText()})).value(QLatin1String("target")).toObject();
    const QJsonArray selectors = target.value(QLatin1String("selector")).toArray();
    QCOMPARE(selectors.size(), 2);
    QCOMPARE(selectors.at(0).toObject(), json(R"({"type":"TextPositionSelector","start":3,"end":9})"));
    QCOMPARE(selectors.at(1).toObject(),
             json(R"({"type":"TextQuoteSelector","exact":"„wörds“","prefix":"some ","suffix":" here"})"));
}

void TestWebAnnotation::everythingComesBack()
{
    Conversation point = Samples::conversation(2);
    point.anchor = Marker{0, 100, {}};
    point.resolution.reset();
    Conversation unconfirmed = Samples::conversation(3);
    unconfirmed.number = 0;
    const QList<Conversation> written{Samples::conversation(1), point, unconfirmed};
    const ReadAnnotations read = readBack(image, writeAnnotations(image, written));
    QCOMPARE(conversations(read), written);
    QVERIFY(read.setAside.isEmpty());
    QCOMPARE(conversations(readBack(text, writeAnnotations(text, {onText()}))), QList<Conversation>{onText()});
    QCOMPARE(conversations(readBack(text, writeAnnotations(text, {}))), QList<Conversation>());
}

void TestWebAnnotation::anythingThatMayBeRecordedComesBack_data()
{
    QTest::addColumn<AssetKind>("kind");
    QTest::newRow("image") << AssetKind::Image;
    QTest::newRow("text") << AssetKind::Text;
}

void TestWebAnnotation::anythingThatMayBeRecordedComesBack()
{
    QFETCH(const AssetKind, kind);
    const quint64 seed = testSeed(41);
    SeededRandom random(seed);
    ManualClock clock;
    RandomOperations people(clock, random);
    Limits limits;
    limits.replyDepth = 3;
    const AnnotatedAsset &asset = kind == AssetKind::Image ? image : text;
    for (int round = 0; round < 20; ++round) {
        AssetState state(kind);
        for (int step = 0; step < 150; ++step) {
            clock.advance(std::chrono::milliseconds(random.below(100'000)));
            (void)record(state, people.somebody(), people.next(state), clock.now(), limits);
        }
        const QList<Conversation> written = state.conversations().values();
        const ReadAnnotations read = readBack(asset, writeAnnotations(asset, written));
        QVERIFY2(conversations(read) == written, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY(read.setAside.isEmpty());
    }
}

void TestWebAnnotation::timesComeBack_data()
{
    QTest::addColumn<qint64>("time");
    QTest::newRow("the start") << qint64(0);
    QTest::newRow("now") << ManualClock::defaultStart + 1;
    QTest::newRow("a leap day") << qint64(1'709'164'799'999);
    QTest::newRow("the end of four digits") << qint64(253'402'300'799'999);
    QTest::newRow("beyond") << qint64(253'402'300'800'000);
    QTest::newRow("the last that the wire can hold") << (qint64(1) << 53);
}

void TestWebAnnotation::timesComeBack()
{
    QFETCH(const qint64, time);
    Conversation conversation = Samples::conversation();
    conversation.comments[0].createdAt = time;
    conversation.comments[1].editedAt = time == 0 ? 1 : time;
    conversation.resolution->at = time;
    QCOMPARE(conversations(readBack(image, writeAnnotations(image, {conversation}))),
             QList<Conversation>{conversation});
}

void TestWebAnnotation::readsEachWrapping_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray one = annotation();
    QTest::newRow("an annotation") << one;
    QTest::newRow("an array") << QByteArray("[" + one + "]");
    QTest::newRow("a page") << QByteArray(R"({"type":"AnnotationPage","items":[)" + one + "]}");
    QTest::newRow("a page with one, not in a list") << QByteArray(R"({"type":"AnnotationPage","items":)" + one + "}");
    QTest::newRow("a collection") << QByteArray(
        R"({"type":["AnnotationCollection","x"],"first":{"type":"AnnotationPage","items":[)" + one + "]}}");
}

void TestWebAnnotation::readsEachWrapping()
{
    QFETCH(const QByteArray, bytes);
    const ReadAnnotations read = readBack(image, bytes);
    QCOMPARE(read.conversations.size(), 1);
    const Conversation &conversation = read.conversations.constFirst().conversation;
    QCOMPARE(conversation.anchor, Anchor(Marker{1, 2, RegionSize{3, 4}}));
    QCOMPARE(conversation.comments.constFirst().text, QStringLiteral("Too dark"));
    QCOMPARE(conversation.number, 0);
}

void TestWebAnnotation::readsOtherTools_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<AssetKind>("kind");
    QTest::addColumn<Anchor>("anchor");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("author");
    QTest::addColumn<bool>("lacksPosition");
    QTest::addColumn<bool>("lacksQuote");

    QTest::newRow("Annotorious") << QByteArray(R"({
        "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "#a88b22d0-6106-4872-9435-c78b5e89fede",
        "body": [{"type": "TextualBody", "value": "My comment", "purpose": "commenting",
                  "creator": {"id": "https://x.example/me", "name": "Me"}, "created": "2021-03-22T10:33:44.000Z"}],
        "target": {"selector": {"type": "FragmentSelector", "conformsTo": "http://www.w3.org/TR/media-frags/",
                                "value": "xywh=pixel:100,50,250,125.5"}}})")
                                 << AssetKind::Image << Anchor(Marker{10, 10, RegionSize{25, 25.1}})
                                 << QStringLiteral("My comment") << QStringLiteral("Me") << false << false;
    QTest::newRow("Hypothesis, exported")
        << QByteArray(R"({
        "@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "id": "https://hypothes.is/a/xyz",
        "created": "2018-05-01T12:00:00.123456+00:00", "creator": "acct:somebody@hypothes.is",
        "body": [{"type": "TextualBody", "value": "Really?", "format": "text/markdown"}],
        "target": [{"source": "https://a.example/text.md", "selector": [
            {"type": "RangeSelector", "startSelector": {"type": "XPathSelector", "value": "/p[1]"}},
            {"type": "TextPositionSelector", "start": 12, "end": 17},
            {"type": "TextQuoteSelector", "exact": "words", "prefix": "some ", "suffix": " of it"}]}]})")
        << AssetKind::Text
        << Anchor(TextRange{12, 17, QStringLiteral("words"), QStringLiteral("some "), QStringLiteral(" of it")})
        << QStringLiteral("Really?") << QStringLiteral("acct:somebody@hypothes.is") << false << false;
    QTest::newRow("a quote alone") << QByteArray(R"({"type": "Annotation", "bodyValue": "x",
        "target": {"source": "https://a.example/text.md", "selector": {"type": "TextQuoteSelector", "exact": "w\u00f6rds"}}})")
                                   << AssetKind::Text << Anchor(TextRange{0, 5, QStringLiteral("wörds"), {}, {}})
                                   << QStringLiteral("x") << QStringLiteral("Somebody") << true << false;
    QTest::newRow("a position alone") << QByteArray(
        R"({"type": "Annotation", "bodyValue": "x", "creator": {"nickname": "nick"},
        "target": {"source": "https://a.example/text.md", "selector": {"type": "TextPositionSelector", "start": 412, "end": 795}}})")
                                      << AssetKind::Text << Anchor(TextRange{412, 795, {}, {}, {}})
                                      << QStringLiteral("x") << QStringLiteral("nick") << false << true;
    QTest::newRow("a quote within a place")
        << QByteArray(R"({"type": "Annotation", "bodyValue": "x", "target": {
        "source": "https://a.example/text.md", "selector": {"type": "FragmentSelector", "value": "para5",
        "refinedBy": {"type": "TextQuoteSelector", "exact": "words", "prefix": "p", "suffix": "s"}}}})")
        << AssetKind::Text << Anchor(TextRange{0, 5, QStringLiteral("words"), QStringLiteral("p"), QStringLiteral("s")})
        << QStringLiteral("x") << QStringLiteral("Somebody") << true << false;
    QTest::newRow("a fragment in the IRI") << QByteArray(R"({"type": "Annotation", "bodyValue": "x",
        "target": "https://a.example/picture.png#xywh=100,100,10,20"})")
                                           << AssetKind::Image << Anchor(Marker{10, 20, RegionSize{1, 4}})
                                           << QStringLiteral("x") << QStringLiteral("Somebody") << false << false;
}

void TestWebAnnotation::readsOtherTools()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const AssetKind, kind);
    QFETCH(const Anchor, anchor);
    QFETCH(const QString, words);
    QFETCH(const QString, author);
    QFETCH(const bool, lacksPosition);
    QFETCH(const bool, lacksQuote);
    const ReadAnnotations read = readBack(kind == AssetKind::Image ? image : text, bytes);
    for (const SetAside &aside : read.setAside)
        qWarning().noquote() << aside.reason;
    QCOMPARE(read.conversations.size(), 1);
    const ReadConversation &one = read.conversations.constFirst();
    QVERIFY(one.conversation.anchor == anchor);
    QCOMPARE(one.conversation.comments.constFirst().text, words);
    QCOMPARE(one.conversation.createdBy().name, author);
    QCOMPARE(one.lacksPosition, lacksPosition);
    QCOMPARE(one.lacksQuote, lacksQuote);
}

void TestWebAnnotation::readsAnswersThatAreAnnotations()
{
    const QByteArray bytes = "[" + annotation() + R"(,
        {"type": "Annotation", "id": "https://b.example/r2", "motivation": "replying", "target": "https://b.example/r1",
         "bodyValue": "second", "created": "2020-01-02T00:00:00Z"},
        {"type": "Annotation", "id": "https://b.example/r1", "motivation": ["replying"], "target": {"id": "https://b.example/anno1"},
         "bodyValue": "first", "created": "2020-01-01T00:00:00+01:00"},
        {"type": "Annotation", "id": "https://b.example/r3", "motivation": "replying", "target": "https://b.example/gone",
         "bodyValue": "third"}])";
    const ReadAnnotations read = readBack(image, bytes);
    QCOMPARE(read.conversations.size(), 1);
    const QList<Comment> &comments = read.conversations.constFirst().conversation.comments;
    QCOMPARE(comments.size(), 3);
    QCOMPARE(comments.at(1).text, QStringLiteral("first"));
    QCOMPARE(comments.at(1).createdAt, 1'577'833'200'000);
    QVERIFY(comments.at(1).parentId.isNull());
    QCOMPARE(comments.at(2).text, QStringLiteral("second"));
    QCOMPARE(comments.at(2).parentId, comments.at(1).id);
    QCOMPARE(read.setAside.size(), 1);
    QCOMPARE(read.setAside.constFirst().annotation, QStringLiteral("https://b.example/r3"));
}

void TestWebAnnotation::idsOfOthersStayTheSame()
{
    const QByteArray withoutId = annotation({{QLatin1String("id"), QJsonValue()}});
    for (const QByteArray &bytes : {annotation(), withoutId})
        QCOMPARE(conversations(readBack(image, bytes)), conversations(readBack(image, bytes)));
    const auto idOf = [](const QByteArray &bytes) { return conversations(readBack(image, bytes)).constFirst().id; };
    QVERIFY(idOf(annotation()) != idOf(annotation({{QLatin1String("id"), QLatin1String("https://b.example/anno2")}})));
    QVERIFY(!idOf(withoutId).isNull());
}

void TestWebAnnotation::readsRectangles_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<Marker>("marker");
    const auto no = Marker{};
    QTest::newRow("percent") << QStringLiteral("xywh=percent:10,20,30,40") << true
                             << Marker{10, 20, RegionSize{30, 40}};
    QTest::newRow("pixels") << QStringLiteral("xywh=pixel:10,20,30,40") << true << Marker{1, 4, RegionSize{3, 8}};
    QTest::newRow("pixels by default") << QStringLiteral("xywh=10,20,30,40") << true << Marker{1, 4, RegionSize{3, 8}};
    QTest::newRow("beside a time") << QStringLiteral("t=1,2&xywh=percent:1,1,1,1") << true
                                   << Marker{1, 1, RegionSize{1, 1}};
    QTest::newRow("a point") << QStringLiteral("xywh=percent:12.3456,0,0,0") << true << Marker{12.3456, 0, {}};
    QTest::newRow("many decimals") << QStringLiteral("xywh=percent:33.33333333,0,1,1") << true
                                   << Marker{33.3333, 0, RegionSize{1, 1}};
    QTest::newRow("to the edge, rounded up") << QStringLiteral("xywh=percent:66.66667,0,33.33334,100") << true
                                             << Marker{66.6667, 0, RegionSize{33.3333, 100}};
    QTest::newRow("beyond the edge") << QStringLiteral("xywh=percent:90,0,20,1") << false << no;
    QTest::newRow("outside") << QStringLiteral("xywh=percent:101,0,0,0") << false << no;
    QTest::newRow("negative") << QStringLiteral("xywh=percent:-1,0,1,1") << false << no;
    QTest::newRow("three numbers") << QStringLiteral("xywh=percent:1,2,3") << false << no;
    QTest::newRow("not a number") << QStringLiteral("xywh=percent:nan,0,1,1") << false << no;
    QTest::newRow("huge") << QStringLiteral("xywh=percent:") + QString(400, u'9') + QStringLiteral(",0,1,1") << false
                          << no;
    QTest::newRow("another unit") << QStringLiteral("xywh=inch:1,2,3,4") << false << no;
    QTest::newRow("nothing") << QString() << false << no;
}

void TestWebAnnotation::readsRectangles()
{
    QFETCH(const QString, value);
    QFETCH(const bool, isRead);
    QFETCH(const Marker, marker);
    const QJsonObject selector{{QLatin1String("type"), QLatin1String("FragmentSelector")},
                               {QLatin1String("value"), value}};
    const QJsonObject target{{QLatin1String("source"), image.source}, {QLatin1String("selector"), selector}};
    const ReadAnnotations read = readBack(image, annotation({{QLatin1String("target"), target}}));
    QCOMPARE(read.conversations.size(), isRead ? 1 : 0);
    QCOMPARE(read.setAside.size(), isRead ? 0 : 1);
    if (isRead)
        QVERIFY(read.conversations.constFirst().conversation.anchor == Anchor(marker));
    AnnotatedAsset unknownSize = image;
    unknownSize.pixelSize = {};
    const bool isPercent = value.contains(u"percent");
    QCOMPARE(readBack(unknownSize, annotation({{QLatin1String("target"), target}})).conversations.size(),
             isRead && isPercent ? 1 : 0);
}

void TestWebAnnotation::setsAsideWithAReason_data()
{
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *changes, const char *reason) {
        QTest::newRow(name) << json(changes) << QString::fromUtf8(reason);
    };
    row("no annotation", R"({"type": "Person"})", "The file holds no annotations.");
    row("no target", R"({"target": null})", "It says nothing of what it is about.");
    row("two targets", R"({"target": ["a", "b"]})", "It is about more than one place.");
    row("another source",
        R"({"target": {"source": "https://c.example", "selector": {"type": "FragmentSelector", "value": "xywh=percent:1,1,1,1"}}})",
        "It is about something else: https://c.example");
    row("the whole", R"({"target": "https://a.example/picture.png"})",
        "It is about the whole, not about a place in it.");
    row("an SVG selector", R"({"target": {"selector": {"type": "SvgSelector", "value": "<svg/>"}}})",
        "Its place is told in a way that is not understood here: SvgSelector.");
    row("a selector without a type", R"({"target": {"selector": "xywh=percent:1,1,1,1"}})",
        "Its place is told in a way that is not understood here: without a type.");
    row("a text selector on an image", R"({"target": {"selector": {"type": "TextQuoteSelector", "exact": "a"}}})",
        "Its place is told in a way that is not understood here: TextQuoteSelector.");
    row("a wrong rectangle", R"({"target": {"selector": {"type": "FragmentSelector", "value": "char=1,2"}}})",
        "Its rectangle is not understood, or lies outside of the image.");
    row("no text", R"({"bodyValue": null})", "It has no text.");
    row("an empty comment", R"({"bodyValue": " "})", "A comment is empty.");
    row("HTML", R"({"body": {"type": "TextualBody", "format": "text/html; charset=utf-8", "value": "<b>a</b>"}})",
        "A comment is in a form that is not understood here: text/html.");
    row("a tag", R"({"body": {"type": "TextualBody", "purpose": "tagging", "value": "a"}})", "A comment is a tag.");
    row("a picture", R"({"body": {"type": "Image", "id": "https://c.example/a.png"}})", "A comment is not text.");
    row("somewhere else", R"({"body": "https://c.example/a.txt"})",
        "A comment is not here, but somewhere else: https://c.example/a.txt");
    row("deleted with words", R"({"body": {"type": "TextualBody", "value": "a", "pinthread:deleted": true}})",
        "A deleted comment has words.");
}

void TestWebAnnotation::setsAsideWithAReason()
{
    QFETCH(const QJsonObject, changes);
    QFETCH(const QString, reason);
    const auto read = readAnnotations(annotation(changes), image);
    if (!read) {
        QCOMPARE(read.error().message, reason);
        return;
    }
    QVERIFY(read->conversations.isEmpty());
    QCOMPARE(read->setAside.constFirst().reason, reason);
    QCOMPARE(read->setAside.constFirst().annotation, QStringLiteral("https://b.example/anno1"));
    QVERIFY(!read->setAside.constFirst().json.isEmpty());
}

void TestWebAnnotation::whatIsSetAsideDoesNotHinderTheRest()
{
    const QByteArray bytes = "[1, null, \"x\", {}, " + annotation({{QLatin1String("bodyValue"), QJsonValue()}}) + ", "
                             + annotation(json(R"({"id": "urn:uuid:0199a0b0-0000-7000-8000-000000000001", "body": [
                                   {"type": "TextualBody", "value": "good"}, {"type": "TextualBody", "value": ""},
                                   {"type": "TextualBody", "value": "better"}]})"))
                             + "," + annotation(json(R"({"id": "urn:uuid:0199a0b0-0000-7000-8000-000000000001"})"))
                             + "]";
    const ReadAnnotations read = readBack(image, bytes);
    QCOMPARE(read.conversations.size(), 1);
    QCOMPARE(read.conversations.constFirst().conversation.comments.size(), 2);
    QCOMPARE(read.setAside.size(), 4 + 1 + 1 + 1);
}

void TestWebAnnotation::refusesWhatIsNoSuchFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("something else") << QByteArray(R"({"type":"FeatureCollection","features":[]})");
    QTest::newRow("too deep") << QByteArray("[").repeated(100'000);
    QTest::newRow("cut off") << annotation().chopped(20);
}

void TestWebAnnotation::refusesWhatIsNoSuchFile()
{
    QFETCH(const QByteArray, bytes);
    const auto read = readAnnotations(bytes, image);
    QVERIFY(!read.has_value());
    QVERIFY(!read.error().message.isEmpty());
}

void TestWebAnnotation::survivesEveryMutation()
{
    const QByteArray original = writeAnnotations(image, {Samples::conversation(1), Samples::conversation(2)});
    int read = 0;
    for (const QJsonValue &other :
         {QJsonValue(QJsonValue::Undefined), QJsonValue(QJsonValue::Null), QJsonValue(true), QJsonValue(-1),
          QJsonValue(1e300), QJsonValue(QString()), QJsonValue(QStringLiteral("x")), QJsonValue(QJsonArray()),
          QJsonValue(QJsonObject()), QJsonValue(QJsonArray{QJsonArray{1}})}) {
        Mutations::eachField(
            original, [&](const QJsonValue &) { return other; },
            [&](const QString &path, const QJsonObject &spoilt) {
                const auto result = readAnnotations(Mutations::bytes(spoilt), image);
                if (!result)
                    return;
                ++read;
                for (const ReadConversation &one : result->conversations) {
                    QVERIFY2(!one.conversation.comments.isEmpty() && !one.conversation.id.isNull(), qPrintable(path));
                    for (const Comment &comment : one.conversation.comments)
                        QVERIFY2(!comment.id.isNull() && !comment.author.id.isNull(), qPrintable(path));
                }
            });
    }
    QVERIFY(read > 100);
}

QTEST_APPLESS_MAIN(TestWebAnnotation)
#include "tst_webannotation.moc"
