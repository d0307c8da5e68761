// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/seams.h"

#include "model/anchor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace Pinthread;
using namespace Pinthread::Testkit;

class TestAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsToFourDecimals_data();
    void roundsToFourDecimals();
    void roundingTwiceChangesNothing();
    void survivesJson();
    void minusZeroIsZero();
    void notANumberStaysNotANumber();
    void comparesEveryField();
};

void TestAnchor::roundsToFourDecimals_data()
{
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("rounded");
    QTest::newRow("whole") << 25.0 << 25.0;
    QTest::newRow("four decimals") << 12.3456 << 12.3456;
    QTest::newRow("down") << 12.34564 << 12.3456;
    QTest::newRow("up") << 12.34566 << 12.3457;
    QTest::newRow("edge") << 99.99996 << 100.0;
    QTest::newRow("a third") << 100.0 / 3 << 33.3333;
    QTest::newRow("beyond") << 100.00006 << 100.0001;
    QTest::newRow("below") << -0.00006 << -0.0001;
}

void TestAnchor::roundsToFourDecimals()
{
    QFETCH(const double, percent);
    QFETCH(const double, rounded);
    QVERIFY(roundedPercent(percent) == rounded); // Exactly: a comparison with a tolerance would prove nothing.
}

void TestAnchor::roundingTwiceChangesNothing()
{
    const quint64 seed = testSeed(1);
    SeededRandom random(seed);
    for (int i = 0; i < 100'000; ++i) {
        const double once = roundedPercent(static_cast<double>(random.next()) / 1.8446744073709552e19 * 100);
        QVERIFY2(roundedPercent(once) == once, qPrintable(QStringLiteral("seed %1, %2").arg(seed).arg(once)));
    }
}

void TestAnchor::survivesJson()
{
    for (int step = 0; step <= 1'000'000; step += 7) {
        const double percent = roundedPercent(step / 10'000.0);
        const QByteArray json = QJsonDocument(QJsonArray{percent}).toJson(QJsonDocument::Compact);
        QVERIFY2(QJsonDocument::fromJson(json).array().at(0).toDouble() == percent, json.constData());
        QVERIFY2(json.size() <= 9, json.constData()); // [12.3456]: no tail of digits on the wire.
    }
}

void TestAnchor::minusZeroIsZero()
{
    QVERIFY(!std::signbit(roundedPercent(-0.0)));
    QVERIFY(!std::signbit(roundedPercent(-0.00001)));
}

void TestAnchor::notANumberStaysNotANumber()
{
    QVERIFY(std::isnan(roundedPercent(std::numeric_limits<double>::quiet_NaN())));
    QVERIFY(std::isinf(roundedPercent(std::numeric_limits<double>::infinity())));
}

void TestAnchor::comparesEveryField()
{
    const Marker marker{.x = 1, .y = 2, .region = RegionSize{3, 4}};
    QVERIFY(marker == (Marker{.x = 1, .y = 2, .region = RegionSize{3, 4}}));
    QVERIFY(marker != (Marker{.x = 1, .y = 2, .region = {}}));
    QVERIFY(marker != (Marker{.x = 1, .y = 2, .region = RegionSize{3, 5}}));
    QVERIFY(marker != (Marker{.x = 2, .y = 2, .region = RegionSize{3, 4}}));
    QVERIFY(Anchor(marker) != Anchor(TextRange{}));
    const TextRange range{.start = 1, .end = 2, .exact = QStringLiteral("a"), .prefix = {}, .suffix = {}};
    TextRange other = range;
    other.suffix = QStringLiteral("b");
    QVERIFY(range != other);
}

QTEST_APPLESS_MAIN(TestAnchor)
#include "tst_anchor.moc"
