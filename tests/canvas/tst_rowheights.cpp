// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/rowheights_p.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Pinthread;

class TestRowHeights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereRowsAre();
    void staysRightThroughChanges();
};

void TestRowHeights::saysWhereRowsAre()
{
    RowHeights rows;
    QCOMPARE(rows.count(), 0);
    QCOMPARE(rows.total(), 0.0);
    rows.assign({10, 20, 5});
    QCOMPARE(rows.top(0), 0.0);
    QCOMPARE(rows.top(2), 30.0);
    QCOMPARE(rows.total(), 35.0);
    QCOMPARE(rows.at(-4), 0);
    QCOMPARE(rows.at(9.9), 0);
    QCOMPARE(rows.at(10), 1);
    QCOMPARE(rows.at(34), 2);
    QCOMPARE(rows.at(99), 2);
}

void TestRowHeights::staysRightThroughChanges()
{
    QRandomGenerator random(11);
    for (const int count : {1, 2, 3, 63, 64, 65, 1'000}) {
        std::vector<double> heights;
        for (int row = 0; row < count; ++row)
            heights.push_back(1 + random.bounded(40));
        RowHeights rows;
        rows.assign(heights);
        for (int change = 0; change < 50; ++change) {
            const int row = random.bounded(count);
            heights[size_t(row)] = 1 + random.bounded(90);
            rows.setHeight(row, heights[size_t(row)]);
        }
        double top = 0;
        for (int row = 0; row < count; ++row) {
            QCOMPARE(rows.top(row), top);
            QCOMPARE(rows.at(top), row);
            QCOMPARE(rows.at(top + heights[size_t(row)] - 0.5), row);
            top += heights[size_t(row)];
        }
        QCOMPARE(rows.total(), top);
    }
}

QTEST_APPLESS_MAIN(TestRowHeights)
#include "tst_rowheights.moc"
