// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/delayhistogram.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using Pinthread::Bench::DelayHistogram;
using std::chrono::nanoseconds;

class TestDelayHistogram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGivesZero()
    {
        const DelayHistogram histogram;
        QCOMPARE(histogram.count(), quint64(0));
        QCOMPARE(histogram.quantile(0.5), nanoseconds(0));
        QCOMPARE(histogram.largest(), nanoseconds(0));
    }

    void shortDelaysAreExact()
    {
        DelayHistogram histogram;
        for (int i = 1; i <= 100; ++i)
            histogram.add(nanoseconds(i));
        QCOMPARE(histogram.quantile(0.5), nanoseconds(50));
        QCOMPARE(histogram.quantile(0.99), nanoseconds(99));
        QCOMPARE(histogram.quantile(1), nanoseconds(100));
    }

    void oneDelayIsEveryQuantile()
    {
        DelayHistogram histogram;
        histogram.add(std::chrono::seconds(3));
        QCOMPARE(histogram.quantile(0.01), nanoseconds(std::chrono::seconds(3)));
        QCOMPARE(histogram.largest(), nanoseconds(std::chrono::seconds(3)));
    }

    /// From nanoseconds to minutes, against the sorted list.
    void quantilesAreRightToNearlyOnePercent()
    {
        std::mt19937_64 chance(1);
        std::uniform_real_distribution<double> exponent(0, 37); // 2^37 ns: two minutes.
        DelayHistogram histogram;
        std::vector<double> all;
        for (int i = 0; i < 100'000; ++i) {
            const auto delay = static_cast<qint64>(std::exp2(exponent(chance)));
            histogram.add(nanoseconds(delay));
            all.push_back(static_cast<double>(delay));
        }
        std::ranges::sort(all);
        for (const double part : {0.001, 0.1, 0.5, 0.9, 0.99, 0.999, 1.0}) {
            const double right = all[static_cast<size_t>(std::ceil(part * 100'000)) - 1];
            const auto found = static_cast<double>(histogram.quantile(part).count());
            QVERIFY2(found >= right && found <= right * 1.008 + 1,
                     qPrintable(QStringLiteral("%1: %2, not %3").arg(part).arg(found).arg(right)));
        }
    }
};

QTEST_APPLESS_MAIN(TestDelayHistogram)
#include "tst_delayhistogram.moc"
