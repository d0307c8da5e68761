// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markershape.h"

#include <QTest>

using namespace Pinthread;

class TestMarkerShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsOnItsTip_data();
    void standsOnItsTip();
    void isDrawnWhereItIsHit_data();
    void isDrawnWhereItIsHit();
    void reachesABitFurtherForAClumsyHand();
    void growsWiderForLongNumbers();
    void knowsRectanglesWithinAndAround_data();
    void knowsRectanglesWithinAndAround();
    void isAHeadAloneWithoutATail();
    void staysReadable();
};

void TestMarkerShape::standsOnItsTip_data()
{
    QTest::addColumn<int>("number");
    for (const int number : {0, 7, 42, 128, 9'042, 12'345})
        QTest::addRow("%d", number) << number;
}

void TestMarkerShape::standsOnItsTip()
{
    QFETCH(int, number);
    const MarkerShape shape(30, number);
    for (const QPainterPath &path : {shape.drop(), shape.octagon()}) {
        const QRectF drawn = path.boundingRect();
        QVERIFY(qAbs(drawn.bottom()) < 1e-9);
        QVERIFY(qAbs(drawn.center().x()) < 1e-6);
        QVERIFY(qAbs(drawn.top() - shape.bounds().top()) < 0.01);
        QVERIFY(qAbs(drawn.width() - shape.bounds().width()) < 0.01);
        QVERIFY(path.contains(QPointF(0, -1)));
    }
    QCOMPARE(shape.headRect().height(), 30.0);
}

void TestMarkerShape::isDrawnWhereItIsHit_data()
{
    standsOnItsTip_data();
}

void TestMarkerShape::isDrawnWhereItIsHit()
{
    QFETCH(int, number);
    const MarkerShape shape(40, number);
    const QPainterPath drawn = shape.drop();
    const QPainterPath slightlyLarger = shape.drop(-1);
    const QPainterPath slightlySmaller = shape.drop(1);
    const QRectF around = shape.bounds().adjusted(-10, -10, 10, 10);
    for (double y = around.top(); y < around.bottom(); y += 0.7) {
        for (double x = around.left(); x < around.right(); x += 0.7) {
            const QPointF point(x, y);
            if (slightlySmaller.contains(point))
                QVERIFY(shape.contains(point));
            if (!slightlyLarger.contains(point))
                QVERIFY(!shape.contains(point));
        }
    }
}

void TestMarkerShape::reachesABitFurtherForAClumsyHand()
{
    const MarkerShape shape(30, 1);
    const QPointF beside(shape.headRect().right() + 2, shape.headCentre().y());
    QVERIFY(!shape.contains(beside));
    QVERIFY(shape.contains(beside, 3));
    QVERIFY(!shape.contains(beside, 1));
    QVERIFY(!shape.contains({0, 2}));
    QVERIFY(shape.contains({0, 2}, 3));
}

void TestMarkerShape::growsWiderForLongNumbers()
{
    QCOMPARE(MarkerShape(30, 9).bounds(), MarkerShape(30, 99).bounds());
    QVERIFY(MarkerShape(30, 100).bounds().width() > MarkerShape(30, 99).bounds().width());
    QVERIFY(MarkerShape(30, 1'000).bounds().width() > MarkerShape(30, 999).bounds().width());
    QCOMPARE(MarkerShape(30, 1'000).bounds().height(), MarkerShape(30, 1).bounds().height());
}

void TestMarkerShape::knowsRectanglesWithinAndAround_data()
{
    standsOnItsTip_data();
}

void TestMarkerShape::knowsRectanglesWithinAndAround()
{
    QFETCH(int, number);
    const MarkerShape shape(30, number);
    for (const QPainterPath &path : {shape.drop(), shape.octagon()}) {
        for (const QRectF &inner : shape.innerRects(0.5))
            QVERIFY(path.contains(inner));
        QPainterPath around;
        for (const QRectF &outer : shape.outerRects(1))
            around.addRect(outer);
        QVERIFY(around.simplified().contains(path));
    }
}

void TestMarkerShape::isAHeadAloneWithoutATail()
{
    const MarkerShape shape(30, 128, MarkerShape::Tail::None);
    const MarkerShape pointed(30, 128);
    QCOMPARE(shape.headRect(), pointed.headRect());
    QCOMPARE(shape.bounds(), shape.headRect());
    QVERIFY(pointed.contains({0, -2}) && !shape.contains({0, -2}));
    for (const QPainterPath &path : {shape.drop(), shape.octagon()}) {
        QVERIFY((path.boundingRect().topLeft() - shape.headRect().topLeft()).manhattanLength() < 0.01);
        QVERIFY((path.boundingRect().bottomRight() - shape.headRect().bottomRight()).manhattanLength() < 0.01);
    }
    QVERIFY(shape.outerRects(2)[0].contains(shape.headRect()));
}

void TestMarkerShape::staysReadable()
{
    QCOMPARE(MarkerShape::diameterFor(5, 600), 30.0);
    QCOMPARE(MarkerShape::diameterFor(5, 100), MarkerShape::minimumDiameter);
    QCOMPARE(MarkerShape::diameterFor(5, 5'000), 36.0);
    // Whoever chooses larger or smaller pins gets them, on a large picture too.
    QVERIFY(MarkerShape::diameterFor(8, 5'000) > MarkerShape::diameterFor(5, 5'000));
    QVERIFY(MarkerShape::diameterFor(4, 5'000) < MarkerShape::diameterFor(5, 5'000));
    QCOMPARE(MarkerShape::diameterFor(100, 5'000), MarkerShape::maximumDiameter);
    QCOMPARE(MarkerShape::diameterFor(0.1, 5'000), MarkerShape::minimumDiameter);
}

QTEST_GUILESS_MAIN(TestMarkerShape)
#include "tst_markershape.moc"
