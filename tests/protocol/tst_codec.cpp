// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"

#include "protocol/mutations.h"
#include "protocol/samples.h"
#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Protocol;

namespace {

/// The fields that PROTOCOL.md marks with a question mark, by the end of their path.
bool isOptional(const QString &path)
{
    static const QStringList optional{QStringLiteral("client"),     QStringLiteral("since"),
                                      QStringLiteral("unsettled"),  QStringLiteral("parentId"),
                                      QStringLiteral("prefix"),     QStringLiteral("suffix"),
                                      QStringLiteral("editedAt"),   QStringLiteral("deleted"),
                                      QStringLiteral("resolution"), QStringLiteral("retryAfter"),
                                      QStringLiteral("caughtUp"),   QStringLiteral("recorded"),
                                      QStringLiteral("guest"),      QStringLiteral("commentsPerAsset"),
                                      QStringLiteral("createdBy"),  QStringLiteral("removedAt")};
    return optional.contains(path.section(u'.', -1));
}

/// Without `exact` an anchor is read as a marker, and without `broadcastId` a refusal is the `open`'s.
bool changesTheMeaning(const QString &type, const QString &path)
{
    return path.endsWith(QStringLiteral("anchor.exact"))
           || (type == QStringLiteral("refused") && path == QStringLiteral("broadcastId"));
}

template <class Message, class Decode>
void checkEveryField(const QList<Message> &messages, const Mutations::Spoil &spoil, Decode decode, bool mayBeMissing,
                     ProtocolError::Reason reason)
{
    int checked = 0;
    for (const Message &message : messages) {
        const QByteArray good = encode(message);
        const QString type = QJsonDocument::fromJson(good).object().value(QStringLiteral("type")).toString();
        Mutations::eachField(good, spoil, [&](const QString &path, const QJsonObject &spoilt) {
            const auto decoded = decode(Mutations::bytes(spoilt));
            const QByteArray context = Mutations::bytes(spoilt);
            if (mayBeMissing && (isOptional(path) || changesTheMeaning(type, path)))
                return;
            QVERIFY2(!decoded, context.constData());
            QVERIFY2(decoded.error().field == path,
                     qPrintable(QStringLiteral("%1 instead of %2").arg(decoded.error().field, path)));
            QVERIFY2(decoded.error().message.startsWith(path), qPrintable(decoded.error().message));
            if (path != QStringLiteral("type"))
                QVERIFY2(decoded.error().reason == reason, qPrintable(path));
            ++checked;
        });
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(checked > 50);
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClientMessageComesBackAsItWent();
    void everyServerMessageComesBackAsItWent();
    void everyEventComesBackAsItWent();
    void everyConversationComesBackAsItWent();
    void unknownFieldsAreIgnored();
    void aMissingFieldIsNamed();
    void aWrongFieldIsNamed();
    void brokenBytesAreRefused_data();
    void brokenBytesAreRefused();
    void valuesOutsideTheirRangeAreRefused_data();
    void valuesOutsideTheirRangeAreRefused();
    void percentagesAreRoundedToFourDecimals();
    void anEventsMessageAroundEncodedEventsIsTheSame();
    void aSnapshotIsDividedIntoPartsThatMakeTheState();
    void aSnapshotOfNothingHasOnePart();
    void spoiltBytesNeverCrash();
    void theContractNamesEverything();
};

void CodecTest::everyClientMessageComesBackAsItWent()
{
    for (const ClientMessage &message : Samples::clientMessages()) {
        const auto decoded = decodeClientMessage(encode(message));
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QVERIFY2(*decoded == message, encode(message).constData());
    }
}

void CodecTest::everyServerMessageComesBackAsItWent()
{
    for (const ServerMessage &message : Samples::serverMessages()) {
        const auto decoded = decodeServerMessage(encode(message));
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QVERIFY2(*decoded == message, encode(message).constData());
    }
}

void CodecTest::everyEventComesBackAsItWent()
{
    for (const OperationBody &body : Samples::operationBodies()) {
        const AssetKind kind = Samples::isForText(body) ? AssetKind::Text : AssetKind::Image;
        const QByteArray encoded = encodeEvent(kind, Samples::event(body));
        QCOMPARE(QJsonDocument::fromJson(encoded).object().value(QStringLiteral("type")).toString(),
                 QString(eventType(kind, body)));
        const auto decoded = decodeEvent(encoded);
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        QCOMPARE(*decoded, Samples::event(body));
    }
}

void CodecTest::everyConversationComesBackAsItWent()
{
    const Conversation conversation = Samples::conversation(7);
    const auto decoded = decodeConversation(encodeConversation(conversation));
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
    QCOMPARE(*decoded, conversation);
    QVERIFY(!decodeConversation("{}"));
    QVERIFY(!decodeConversation("[]"));
}

void CodecTest::unknownFieldsAreIgnored()
{
    const auto addToObjects = [](const QJsonValue &value) -> QJsonValue {
        if (!value.isObject())
            return value;
        QJsonObject richer = value.toObject();
        richer.insert(QStringLiteral("aFieldOfAnotherVersion"), QJsonArray{1, QJsonObject{}});
        return richer;
    };
    for (const ClientMessage &message : Samples::clientMessages()) {
        Mutations::eachField(encode(message), addToObjects, [&](const QString &path, QJsonObject richer) {
            richer.insert(QStringLiteral("another"), true);
            const auto decoded = decodeClientMessage(Mutations::bytes(richer));
            QVERIFY2(decoded && *decoded == message, qPrintable(path));
        });
    }
}

void CodecTest::aMissingFieldIsNamed()
{
    const auto takeAway = [](const QJsonValue &) { return QJsonValue(QJsonValue::Undefined); };
    checkEveryField(Samples::clientMessages(), takeAway, decodeClientMessage, true,
                    ProtocolError::Reason::MissingField);
    checkEveryField(Samples::serverMessages(), takeAway, decodeServerMessage, true,
                    ProtocolError::Reason::MissingField);
}

void CodecTest::aWrongFieldIsNamed()
{
    // Nothing in the protocol may be null, so that null is wrong everywhere.
    const auto makeNull = [](const QJsonValue &) { return QJsonValue(QJsonValue::Null); };
    checkEveryField(Samples::clientMessages(), makeNull, decodeClientMessage, false, ProtocolError::Reason::WrongField);
    checkEveryField(Samples::serverMessages(), makeNull, decodeServerMessage, false, ProtocolError::Reason::WrongField);
}

void CodecTest::brokenBytesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("hello");
    QTest::newRow("cut off") << encode(ClientMessage(Close{Samples::assetId})).chopped(1);
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"clo\xff\xfe\"}");
    QTest::newRow("two messages") << QByteArray("{\"type\":\"close\"}{}");
    QTest::newRow("very deep") << QByteArray(100'000, '[');
}

void CodecTest::brokenBytesAreRefused()
{
    QFETCH(QByteArray, bytes);
    const auto decoded = decodeClientMessage(bytes);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().reason, ProtocolError::Reason::NotJson);
    QVERIFY(!decoded.error().message.isEmpty());
    QVERIFY(!decodeServerMessage(bytes));
    QVERIFY(!decodeEvent(bytes));
}

void CodecTest::valuesOutsideTheirRangeAreRefused_data()
{
    QTest::addColumn<QByteArray>("good");
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("field");
    QTest::newRow("x below 0") << QByteArray("\"x\":25") << QByteArray("\"x\":-0.001") << "operation.anchor.x";
    QTest::newRow("x above 100") << QByteArray("\"x\":25") << QByteArray("\"x\":100.001") << "operation.anchor.x";
    QTest::newRow("x as text") << QByteArray("\"x\":25") << QByteArray("\"x\":\"25\"") << "operation.anchor.x";
    QTest::newRow("y beyond every number") << QByteArray("\"y\":30.5") << QByteArray("\"y\":1e999") << QString();
    QTest::newRow("unknown kind") << QByteArray("create-conversation") << QByteArray("Create-Conversation")
                                  << "operation.kind";
    QTest::newRow("id with padding") << Samples::assetId.toText().toLatin1()
                                     << Samples::assetId.toText().toLatin1() + "=="
                                     << "assetId";
    QTest::newRow("the null id") << Samples::assetId.toText().toLatin1() << QByteArray(22, 'A') << "assetId";
    QTest::newRow("type of a later version")
        << QByteArray("\"type\":\"operation\"") << QByteArray("\"type\":\"sing\"") << "type";
}

void CodecTest::valuesOutsideTheirRangeAreRefused()
{
    QFETCH(QByteArray, good);
    QFETCH(QByteArray, bad);
    QFETCH(QString, field);
    QByteArray bytes = encode(
        ClientMessage(SubmitOperation{Samples::assetId, Samples::operation(Samples::operationBodies().constFirst())}));
    QVERIFY(bytes.contains(good));
    const auto decoded = decodeClientMessage(bytes.replace(good, bad));
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().field, field);
}

void CodecTest::percentagesAreRoundedToFourDecimals()
{
    QByteArray bytes = encode(
        ClientMessage(SubmitOperation{Samples::assetId, Samples::operation(Samples::operationBodies().constFirst())}));
    const auto decoded = decodeClientMessage(bytes.replace("\"x\":25", "\"x\":25.123456789"));
    QVERIFY(decoded);
    const auto &submission = std::get<SubmitOperation>(*decoded);
    const auto &creation = std::get<CreateConversation>(submission.operation.body);
    QCOMPARE(std::get<Marker>(creation.anchor).x, 25.1235);
}

void CodecTest::anEventsMessageAroundEncodedEventsIsTheSame()
{
    const QList<Event> events{Samples::event(Samples::operationBodies().at(0), 1),
                              Samples::event(Samples::operationBodies().at(3), 2)};
    const std::optional<CaughtUp> endings[] = {std::nullopt, CaughtUp{{QStringLiteral("epoch"), 2}, {}},
                                               CaughtUp{{QStringLiteral("epoch"), 2}, {Samples::id<BroadcastId>(40)}}};
    for (const auto &caughtUp : endings) {
        QList<QByteArray> encoded;
        for (const Event &event : events)
            encoded.append(encodeEvent(AssetKind::Image, event));
        QCOMPARE(encodeEventsMessage(Samples::assetId, encoded, caughtUp),
                 encode(ServerMessage(Events{Samples::assetId, AssetKind::Image, events, caughtUp})));
        QCOMPARE(encodeEventsMessage(Samples::assetId, {}, caughtUp),
                 encode(ServerMessage(Events{Samples::assetId, AssetKind::Image, {}, caughtUp})));
    }
}

void CodecTest::aSnapshotIsDividedIntoPartsThatMakeTheState()
{
    AssetState::Conversations conversations;
    for (quint64 number = 1; number <= 100; ++number) {
        const Conversation conversation = Samples::conversation(number);
        conversations.insert(conversation.id, conversation);
    }
    const AssetState state(AssetKind::Image, 321, 123, conversations);
    constexpr qsizetype partBytes = 4'000;
    const QList<QByteArray> parts = encodeSnapshot(Samples::assetId, QStringLiteral("epoch"), state, partBytes);
    QVERIFY(parts.size() > 10);

    AssetState::Conversations received;
    int lastNumber = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QVERIFY(parts.at(i).size() < partBytes + 500);
        const auto decoded = decodeServerMessage(parts.at(i));
        QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
        const auto &snapshot = std::get<Snapshot>(*decoded);
        QCOMPARE(snapshot.part, i + 1);
        QCOMPARE(snapshot.parts, parts.size());
        QCOMPARE(snapshot.position, (Position{QStringLiteral("epoch"), 321}));
        lastNumber = snapshot.lastNumber;
        for (const Conversation &conversation : snapshot.conversations)
            received.insert(conversation.id, conversation);
    }
    QCOMPARE(AssetState(AssetKind::Image, 321, lastNumber, received).canonical(), state.canonical());
}

void CodecTest::aSnapshotOfNothingHasOnePart()
{
    const auto parts = encodeSnapshot(Samples::assetId, QStringLiteral("epoch"), AssetState(AssetKind::Text));
    QCOMPARE(parts.size(), 1);
    const auto decoded = decodeServerMessage(parts.constFirst());
    QVERIFY(decoded);
    QCOMPARE(std::get<Snapshot>(*decoded),
             (Snapshot{Samples::assetId, AssetKind::Text, {QStringLiteral("epoch"), 0}, 0, 1, 1, {}}));
}

void CodecTest::spoiltBytesNeverCrash()
{
    const quint64 seed = Testkit::testSeed(20'261'121);
    Testkit::SeededRandom random(seed);
    QList<QByteArray> messages;
    for (const ClientMessage &message : Samples::clientMessages())
        messages.append(encode(message));
    for (const ServerMessage &message : Samples::serverMessages())
        messages.append(encode(message));

    int refused = 0;
    constexpr int rounds = 20'000;
    for (int round = 0; round < rounds; ++round) {
        QByteArray bytes = messages.at(static_cast<qsizetype>(random.below(static_cast<quint64>(messages.size()))));
        for (quint64 changes = 1 + random.below(4); changes > 0; --changes) {
            const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(bytes.size())));
            switch (random.below(3)) {
            case 0:
                bytes[at] = static_cast<char>(random.below(256));
                break;
            case 1:
                bytes.remove(at, static_cast<qsizetype>(random.below(20)));
                break;
            default:
                bytes.insert(at, messages.constFirst().left(static_cast<qsizetype>(random.below(30))));
            }
            if (bytes.isEmpty())
                break;
        }
        const auto client = decodeClientMessage(bytes);
        const auto server = decodeServerMessage(bytes);
        if (!client && !server) {
            ++refused;
            QVERIFY2(!client.error().message.isEmpty() && !server.error().message.isEmpty(), bytes.constData());
        }
        if (client)
            QVERIFY(decodeClientMessage(encode(*client)) == client); // What was accepted has one meaning.
    }
    QVERIFY2(refused > rounds / 2, qPrintable(QStringLiteral("seed %1: %2 refused").arg(seed).arg(refused)));
}

void CodecTest::theContractNamesEverything()
{
    QFile contract(QStringLiteral(PINTHREAD_SOURCE_DIR "/lib/protocol/PROTOCOL.md"));
    QVERIFY2(contract.open(QIODevice::ReadOnly), qPrintable(contract.errorString()));
    const QString text = QString::fromUtf8(contract.readAll());
    const auto checkNames = [&](const QByteArray &json) {
        Mutations::eachField(
            json, [](const QJsonValue &value) { return value; },
            [&](const QString &path, const QJsonObject &) {
                const QString field = path.section(u'.', -1);
                QVERIFY2(text.contains(u'`' + field + u'`') || text.contains(u'"' + field + u'"'), qPrintable(path));
            });
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        const auto checkWord = [&](const QJsonValue &word) {
            if (word.isString())
                QVERIFY2(text.contains(u'`' + word.toString() + u'`'), qPrintable(word.toString()));
        };
        checkWord(object.value(QStringLiteral("type")));
        checkWord(object.value(QStringLiteral("operation")).toObject().value(QStringLiteral("kind")));
        for (const QJsonValue &event : object.value(QStringLiteral("events")).toArray()) {
            checkWord(event.toObject().value(QStringLiteral("type")));
            checkWord(event.toObject().value(QStringLiteral("change")).toObject().value(QStringLiteral("kind")));
        }
    };
    for (const ClientMessage &message : Samples::clientMessages())
        checkNames(encode(message));
    for (const ServerMessage &message : Samples::serverMessages())
        checkNames(encode(message));
}

QTEST_GUILESS_MAIN(CodecTest)
#include "tst_codec.moc"
