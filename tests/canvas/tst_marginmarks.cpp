// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/marginmarks_p.h"

#include "canvas/pins.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestMarginMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standBesideTheirLines();
    void ofOneLineStandSideBySide();
    void aLastOneStandsForTheRest();
    void closeLinesShareTheirs();
    void neverOverlap();
};

namespace {

std::vector<MarginMark> placed(const QList<double> &middles, double width = 70)
{
    std::vector<MarginMarks::Wanted> wanted;
    for (qsizetype i = 0; i < middles.size(); ++i)
        wanted.push_back({conversation(int(i) + 1), middles[i], 20});
    return MarginMarks::place(wanted, width, 26, 20);
}

} // namespace

void TestMarginMarks::standBesideTheirLines()
{
    const std::vector<MarginMark> marks = placed({30, 100});
    QCOMPARE(marks.size(), size_t(2));
    QCOMPARE(marks[0].rect, QRectF(0, 20, 20, 20));
    QCOMPARE(marks[1].rect, QRectF(0, 90, 20, 20));
    QVERIFY(placed({}).empty());
}

void TestMarginMarks::ofOneLineStandSideBySide()
{
    const std::vector<MarginMark> marks = placed({30, 30});
    QCOMPARE(marks.size(), size_t(2));
    QCOMPARE(marks[0].rect.top(), marks[1].rect.top());
    QVERIFY(marks[0].rect.right() < marks[1].rect.left());
}

void TestMarginMarks::aLastOneStandsForTheRest()
{
    const std::vector<MarginMark> marks = placed({30, 30, 30, 30, 30});
    QCOMPARE(marks.size(), size_t(2));
    QVERIFY(marks[0].isOne());
    QCOMPARE(marks[1].ids.size(), 4);
    QVERIFY(marks[1].rect.right() <= 70);
    QVERIFY(!marks[1].isWholeLine);
    // One for all of them, when there is not even room for one beside it.
    const std::vector<MarginMark> narrow = placed({30, 30}, 30);
    QCOMPARE(narrow.size(), size_t(1));
    QCOMPARE(narrow[0].ids.size(), 2);
    QVERIFY(narrow[0].isWholeLine);
    QVERIFY(narrow[0].rect.right() <= 30);
    // As many as there is room for.
    QCOMPARE(placed({30, 30, 30, 30, 30}, 200).size(), size_t(5));
}

void TestMarginMarks::closeLinesShareTheirs()
{
    const std::vector<MarginMark> marks = placed({30, 45});
    QCOMPARE(marks.size(), size_t(2));
    QCOMPARE(marks[0].rect.top(), marks[1].rect.top());
}

void TestMarginMarks::neverOverlap()
{
    QList<double> middles;
    for (int i = 0; i < 60; ++i)
        middles.append(i * 7.0 + (i * i) % 5);
    std::sort(middles.begin(), middles.end());
    const std::vector<MarginMark> marks = placed(middles);
    qsizetype ids = 0;
    for (size_t one = 0; one < marks.size(); ++one) {
        ids += marks[one].ids.size();
        for (size_t other = 0; other < one; ++other)
            QVERIFY(!marks[one].rect.intersects(marks[other].rect));
    }
    QCOMPARE(ids, middles.size());
}

QTEST_APPLESS_MAIN(TestMarginMarks)
#include "tst_marginmarks.moc"
