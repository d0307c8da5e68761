// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/coveragemask_p.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Pinthread;

class TestCoverageMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsUncovered();
    void knowsWhatIsCovered();
    void whatLiesOutsideIsNotSeen();
    void addsUp();
    void isOnTheSafeSide();
};

void TestCoverageMask::beginsUncovered()
{
    CoverageMask mask;
    mask.reset({10, 20, 300, 200});
    QVERIFY(!mask.isCovered({50, 50, 1, 1}));
    QVERIFY(!mask.isCovered({309, 219, 1, 1}));
    mask.cover({0, 0, 1'000, 1'000});
    QVERIFY(mask.isCovered({50, 50, 1, 1}));
    mask.reset({10, 20, 300, 200});
    QVERIFY(!mask.isCovered({50, 50, 1, 1}));
}

void TestCoverageMask::knowsWhatIsCovered()
{
    CoverageMask mask;
    mask.reset({0, 0, 1'000, 1'000});
    // Across the border between two words of bits.
    mask.cover({200, 100, 200, 40});
    QVERIFY(mask.isCovered({204, 104, 192, 32}));
    QVERIFY(!mask.isCovered({190, 104, 20, 20}));
    QVERIFY(!mask.isCovered({390, 104, 20, 20}));
    QVERIFY(!mask.isCovered({210, 90, 20, 20}));
}

void TestCoverageMask::whatLiesOutsideIsNotSeen()
{
    CoverageMask mask;
    mask.reset({0, 0, 100, 100});
    QVERIFY(mask.isCovered({150, 50, 20, 20}));
    QVERIFY(mask.isCovered({-50, 50, 20, 20}));
    QVERIFY(!mask.isCovered({90, 90, 20, 20}));
    mask.cover({80, 80, 1'000, 1'000});
    QVERIFY(mask.isCovered({90, 90, 1'000, 1'000}));
    mask.reset({});
    QVERIFY(mask.isCovered({0, 0, 10, 10}));
}

void TestCoverageMask::addsUp()
{
    CoverageMask mask;
    mask.reset({0, 0, 400, 400});
    mask.cover({100, 100, 40, 40});
    mask.cover({140, 100, 40, 40});
    QVERIFY(mask.isCovered({110, 110, 60, 20}));
}

void TestCoverageMask::isOnTheSafeSide()
{
    // Against every point's own record.
    QRandomGenerator random(3);
    CoverageMask mask;
    const QRectF area(7, 3, 391, 157);
    mask.reset(area);
    std::vector<QRectF> covers;
    for (int round = 0; round < 60; ++round) {
        const QRectF rect(random.bounded(400.0), random.bounded(160.0), random.bounded(60.0), random.bounded(60.0));
        covers.push_back(rect);
        mask.cover(rect);
        for (int test = 0; test < 200; ++test) {
            const QPointF point(random.bounded(390.0) + 7, random.bounded(156.0) + 3);
            if (!mask.isCovered({point, QSizeF(0.01, 0.01)}))
                continue;
            QVERIFY(
                std::any_of(covers.begin(), covers.end(), [&](const QRectF &cover) { return cover.contains(point); }));
        }
    }
}

QTEST_GUILESS_MAIN(TestCoverageMask)
#include "tst_coveragemask.moc"
