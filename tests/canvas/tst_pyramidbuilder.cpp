// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/pyramidbuilder_p.h"

#include "canvas/pins.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// Rows from \a from up to \a to, as a decoder writes them.
void write(QImage &target, const QImage &image, int from, int to)
{
    for (int y = from; y < to; ++y)
        memcpy(target.scanLine(y), image.constScanLine(y), size_t(image.width()) * sizeof(QRgb));
}

} // namespace

class TestPyramidBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsWhatIsBuiltAtOnce_data();
    void buildsWhatIsBuiltAtOnce();
    void doesNotNeedToLook();
    void refusesAPictureThatIsNotWhole();
    void knowsItsTarget();
    void givesUp();
};

void TestPyramidBuilder::buildsWhatIsBuiltAtOnce_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1'024, 768), QSize(1'023, 767), QSize(601, 2), QSize(3, 601), QSize(1, 1),
                             QSize(5, 4), QSize(257, 256)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestPyramidBuilder::buildsWhatIsBuiltAtOnce()
{
    QFETCH(QSize, size);
    const QImage image = wavyPicture(size);
    const auto expected = ImagePyramid::build(image);
    QRandomGenerator random(7);
    for (int round = 0; round < 20; ++round) {
        PyramidBuilder builder(size);
        QImage target = builder.target();
        QCOMPARE(target.format(), QImage::Format_RGB32);
        for (int y = 0; y < size.height();) {
            const int next = std::min(size.height(), y + 1 + random.bounded(size.height()));
            write(target, image, y, next);
            y = next;
            builder.look();
        }
        QVERIFY(builder.isTarget(target));
        target = QImage();
        const auto result = builder.finish();
        QVERIFY(result != nullptr);
        QCOMPARE(result->levelCount(), expected->levelCount());
        for (int level = 0; level < expected->levelCount(); ++level)
            QCOMPARE(result->level(level), expected->level(level));
    }
}

void TestPyramidBuilder::doesNotNeedToLook()
{
    const QImage image = wavyPicture({700, 500});
    PyramidBuilder builder(image.size());
    QImage target = builder.target();
    write(target, image, 0, 500);
    QCOMPARE(builder.finish()->level(0), image.convertToFormat(QImage::Format_RGB888));
}

void TestPyramidBuilder::refusesAPictureThatIsNotWhole()
{
    const QImage image = wavyPicture({700, 500});
    PyramidBuilder builder(image.size());
    QImage target = builder.target();
    write(target, image, 0, 499);
    builder.look();
    QVERIFY(builder.finish() == nullptr);
}

void TestPyramidBuilder::knowsItsTarget()
{
    PyramidBuilder builder({70, 50});
    const QImage target = builder.target();
    QVERIFY(builder.isTarget(target));
    QVERIFY(!builder.isTarget(target.copy()));
    QVERIFY(!builder.isTarget({}));
}

void TestPyramidBuilder::givesUp()
{
    const QImage image = wavyPicture({900, 700});
    for (int rows = 0; rows < 700; rows += 50) {
        PyramidBuilder builder(image.size());
        QImage target = builder.target();
        write(target, image, 0, rows);
        builder.look();
    }
}

QTEST_MAIN(TestPyramidBuilder)
#include "tst_pyramidbuilder.moc"
