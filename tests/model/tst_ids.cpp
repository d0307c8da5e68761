// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/seams.h"

#include "model/ids.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textAndBytesComeBack();
    void textIsUrlSafe();
    void refusesWhatIsNotTheOneSpelling_data();
    void refusesWhatIsNotTheOneSpelling();
    void refusesEveryOtherLastCharacter();
    void refusesWrongByteCounts();
    void isVersion7();
    void sortsByTheTimeItWasMade();
    void differsWithinOneMillisecond();
    void defaultIsNull();
    void kindsDoNotMix();
};

void TestIds::textAndBytesComeBack()
{
    const quint64 seed = testSeed(1);
    SeededRandom random(seed);
    for (int i = 0; i < 10'000; ++i) {
        const UserId id(UuidBits{random.next(), random.next()});
        QVERIFY2(UserId::fromText(id.toText()) == id, qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY2(UserId::fromBytes(id.toBytes()) == id, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TestIds::textIsUrlSafe()
{
    // Bytes whose base64 has every bit pattern that the two alphabets differ in.
    QCOMPARE(UserId(UuidBits{~0ULL, ~0ULL}).toText(), QStringLiteral("_____________________w"));
    QCOMPARE(UserId(UuidBits{0xfbef'befb'efbe'fbefULL, 0xbefb'efbe'fbef'befbULL}).toText(),
             QStringLiteral("--------------------------").left(21) + u'w');
    QCOMPARE(UserId().toText(), QString(22, u'A'));
}

void TestIds::refusesWhatIsNotTheOneSpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << QString(21, u'A');
    QTest::newRow("long") << QString(23, u'A');
    QTest::newRow("padded") << QString(22, u'A') + QStringLiteral("==");
    QTest::newRow("padding within") << QString(20, u'A') + QStringLiteral("==");
    QTest::newRow("standard alphabet") << QStringLiteral("+/////////////////////").left(22);
    QTest::newRow("unused bits set") << QString(21, u'A') + u'B';
    QTest::newRow("leading space") << u' ' + QString(21, u'A');
    QTest::newRow("trailing line break") << QString(21, u'A') + u'\n';
    QTest::newRow("null character") << QString(21, u'A') + QChar(0);
    QTest::newRow("not Latin") << QString(21, u'A') + QChar(u'Ω');
    QTest::newRow("full width A") << QString(21, u'A') + QChar(0xff21);
    QTest::newRow("classic spelling") << QStringLiteral("00000000-0000-0000-0000-000000000000");
}

void TestIds::refusesWhatIsNotTheOneSpelling()
{
    QFETCH(const QString, text);
    QVERIFY(!UserId::fromText(text));
}

void TestIds::refusesEveryOtherLastCharacter()
{
    // The last character carries two bits of the id: of 64 spellings of one prefix, 4 are ids.
    int accepted = 0;
    for (char16_t character = 0; character < 0x100; ++character)
        accepted += UserId::fromText(QString(21, u'x') + QChar(character)) ? 1 : 0;
    QCOMPARE(accepted, 4);
}

void TestIds::refusesWrongByteCounts()
{
    QVERIFY(!UserId::fromBytes(QByteArray()));
    QVERIFY(!UserId::fromBytes(QByteArray(15, 'x')));
    QVERIFY(!UserId::fromBytes(QByteArray(17, 'x')));
    QCOMPARE(UserId::fromBytes(QByteArray::fromHex("000102030405060708090a0b0c0d0e0f"))->bits(),
             (UuidBits{0x0001'0203'0405'0607ULL, 0x0809'0a0b'0c0d'0e0fULL}));
}

void TestIds::isVersion7()
{
    SeededRandom random(testSeed(2));
    const ManualClock clock(0x0123'4567'89ab);
    for (int i = 0; i < 1'000; ++i) {
        const QByteArray bytes = ConversationId::make(clock, random).toBytes();
        QCOMPARE(bytes.left(6).toHex(), QByteArray("0123456789ab"));
        QCOMPARE(static_cast<quint8>(bytes[6]) >> 4, 0x7);
        QCOMPARE(static_cast<quint8>(bytes[8]) >> 6, 0x2);
    }
}

void TestIds::sortsByTheTimeItWasMade()
{
    const quint64 seed = testSeed(3);
    SeededRandom random(seed);
    ManualClock clock;
    ConversationId before = ConversationId::make(clock, random);
    for (int i = 0; i < 1'000; ++i) {
        clock.advance(std::chrono::milliseconds(1 + random.below(100'000)));
        const ConversationId after = ConversationId::make(clock, random);
        QVERIFY2(before < after, qPrintable(QStringLiteral("seed %1").arg(seed)));
        // The text of a v7 id does not sort like the id; the bytes, by which a database sorts, do.
        QVERIFY(before.toBytes() < after.toBytes());
        before = after;
    }
}

void TestIds::differsWithinOneMillisecond()
{
    SeededRandom random(testSeed(4));
    const ManualClock clock;
    QSet<CommentId> ids;
    for (int i = 0; i < 10'000; ++i)
        ids.insert(CommentId::make(clock, random));
    QCOMPARE(ids.size(), 10'000);
}

void TestIds::defaultIsNull()
{
    QVERIFY(UserId().isNull());
    QVERIFY(!UserId(UuidBits{0, 1}).isNull());
    QVERIFY(!UserId(UuidBits{1, 0}).isNull());
}

void TestIds::kindsDoNotMix()
{
    static_assert(!std::is_convertible_v<CommentId, ConversationId>);
    static_assert(!std::is_constructible_v<CommentId, ConversationId>);
    static_assert(!std::is_convertible_v<UuidBits, CommentId>);
    QVERIFY(qHash(CommentId(UuidBits{1, 2}), 7) == qHash(CommentId(UuidBits{1, 2}), 7));
    QVERIFY(qHash(CommentId(UuidBits{1, 2}), 7) != qHash(CommentId(UuidBits{2, 1}), 7));
}

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
