// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarycard.h"

#include <QTest>

using namespace Pinthread;

class TestLibraryCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsFillTheWidth()
    {
        for (int width = 150; width < 2000; width += 7) {
            const QSize cell = LibraryCard::cellFor(width, {});
            const int columns = std::max(1, width / cell.width());
            QVERIFY2(cell.width() <= width, qPrintable(QString::number(width)));
            QVERIFY2(width - columns * cell.width() < columns, qPrintable(QString::number(width)));
        }
    }

    void thePartsLieInTheCardAndApart()
    {
        const QSize cell = LibraryCard::cellFor(700, {});
        const LibraryCard card = LibraryCard::in(QRect({30, 40}, cell), {});
        for (const QRect &part : {card.mat, card.name, card.facts})
            QVERIFY(card.ground.contains(part));
        QVERIFY(!card.mat.intersects(card.name));
        QVERIFY(!card.name.intersects(card.facts));
        QVERIFY(card.mat.height() > cell.height() / 2);
    }

    void aPictureKeepsItsShape_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<QSizeF>("shown");
        QTest::newRow("wide") << QSizeF(2000, 1000) << QSizeF(200, 100);
        QTest::newRow("high") << QSizeF(1000, 3000) << QSizeF(50, 150);
        QTest::newRow("an icon is not blown up") << QSizeF(32, 16) << QSizeF(64, 32);
        QTest::newRow("a line can be seen") << QSizeF(9000, 2) << QSizeF(200, 10);
        QTest::newRow("a text has none of its own") << QSizeF() << QSizeF(200, 150);
    }
    void aPictureKeepsItsShape()
    {
        QFETCH(QSizeF, size);
        QFETCH(QSizeF, shown);
        const QRectF mat(10, 20, 200, 150);
        const QRectF place = pictureOn(mat, size);
        QCOMPARE(place.size(), shown);
        QCOMPARE(place.center(), mat.center());
    }
};

QTEST_MAIN(TestLibraryCard)
#include "tst_librarycard.moc"
