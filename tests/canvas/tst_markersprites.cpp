// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markersprites_p.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace Pinthread;

namespace {

using State = MarkerView::State;
using Key = MarkerSprites::Key;

constexpr QSize stage(140, 110);
constexpr QPointF tip(70, 90);

QImage painted(MarkerSprites &sprites, const Key &key, const QColor &background, double ratio = 1)
{
    QImage image(stage * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(background);
    QPainter painter(&image);
    sprites.paint(painter, tip, key);
    return image;
}

/// WCAG 2.1's relative luminance.
double luminance(QRgb rgb)
{
    const auto linear = [](int channel) {
        const double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(rgb)) + 0.7152 * linear(qGreen(rgb)) + 0.0722 * linear(qBlue(rgb));
}

double contrast(QRgb left, QRgb right)
{
    const double one = luminance(left);
    const double other = luminance(right);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// The part of the pin's pixels whose greys differ clearly.
double greyDifference(const QImage &left, const QImage &right, const MarkerShape &shape)
{
    const QRect area = shape.bounds().translated(tip).toAlignedRect();
    int different = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            different += qAbs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) > 64 ? 1 : 0;
    }
    return double(different) / (area.width() * area.height());
}

const std::vector<State> states = {State::Open, State::Resolved, State::Unsent, State::Failed};

} // namespace

class TestMarkerSprites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsStatesApartWithoutColour_data();
    void tellsStatesApartWithoutColour();
    void tellsTheSelectedPinApartWithoutColour();
    void standsOutFromAnyBackground_data();
    void standsOutFromAnyBackground();
    void showsTheNumber();
    void pointsAtItsSpot_data();
    void pointsAtItsSpot();
    void looksTheSameWhereverItStands_data();
    void looksTheSameWhereverItStands();
    void staysWithinItsRect();
    void sharesSprites();
    void startsAnewForAnotherSize();
};

void TestMarkerSprites::tellsStatesApartWithoutColour_data()
{
    QTest::addColumn<double>("diameter");
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("selected");
    for (const double diameter : {22.0, 32.0, 36.0}) {
        for (const int number : {0, 7, 42, 128}) {
            for (const bool selected : {false, true}) {
                QTest::addRow("%g, number %d%s", diameter, number, selected ? ", selected" : "")
                    << diameter << number << selected;
            }
        }
    }
}

void TestMarkerSprites::tellsStatesApartWithoutColour()
{
    QFETCH(double, diameter);
    QFETCH(int, number);
    QFETCH(bool, selected);
    MarkerSprites sprites;
    sprites.setSize(diameter, 1, QGuiApplication::font());
    for (const QColor &background : {QColor(Qt::black), QColor(Qt::white), QColor(128, 128, 128)}) {
        for (size_t left = 0; left < states.size(); ++left) {
            for (size_t right = left + 1; right < states.size(); ++right) {
                const Key one = {states[left], number, selected};
                const double difference =
                    greyDifference(painted(sprites, one, background),
                                   painted(sprites, {states[right], number, selected}, background), sprites.shape(one));
                QVERIFY2(difference > 0.05,
                         qPrintable(QStringLiteral("states %1 and %2: %3").arg(left).arg(right).arg(difference)));
            }
        }
    }
}

void TestMarkerSprites::tellsTheSelectedPinApartWithoutColour()
{
    MarkerSprites sprites;
    sprites.setSize(30, 1, QGuiApplication::font());
    for (const State state : states) {
        const Key plain = {state, 7, false};
        const Key selected = {state, 7, true};
        QVERIFY(sprites.shape(selected).diameter() > sprites.shape(plain).diameter() * 1.2);
        QVERIFY(greyDifference(painted(sprites, plain, Qt::gray), painted(sprites, selected, Qt::gray),
                               sprites.shape(selected))
                > 0.15);
    }
}

void TestMarkerSprites::standsOutFromAnyBackground_data()
{
    QTest::addColumn<QColor>("background");
    for (int grey = 0; grey <= 255; grey += 15)
        QTest::addRow("grey %d", grey) << QColor(grey, grey, grey);
    QTest::newRow("as an open pin") << QColor(0x3b, 0x5b, 0xdb);
    QTest::newRow("as a failed pin") << QColor(0xc6, 0x28, 0x28);
}

void TestMarkerSprites::standsOutFromAnyBackground()
{
    QFETCH(QColor, background);
    MarkerSprites sprites;
    for (const double diameter : {22.0, 36.0}) {
        sprites.setSize(diameter, 1, QGuiApplication::font());
        for (const State state : states) {
            // All around: in every row of the head, something at the left and at the right reaches 3:1.
            const Key key = {state, 7, false};
            const QImage image = painted(sprites, key, background);
            const QRect head = sprites.shape(key).headRect().translated(tip).toRect();
            const QRect all = sprites.paintedRect(key).translated(tip).toAlignedRect();
            int rows = 0;
            for (int y = head.top() + 3; y < head.bottom() - 3; ++y) {
                const auto stands = [&](int from, int to) {
                    for (int x = from; x < to; ++x) {
                        if (contrast(image.pixel(x, y), background.rgb()) >= 3)
                            return true;
                    }
                    return false;
                };
                rows += stands(all.left(), head.center().x()) && stands(head.center().x(), all.right() + 1) ? 1 : 0;
            }
            QVERIFY2(rows >= (head.height() - 6) * 9 / 10,
                     qPrintable(QStringLiteral("state %1: %2 of %3").arg(int(state)).arg(rows).arg(head.height() - 6)));
        }
    }
}

void TestMarkerSprites::showsTheNumber()
{
    MarkerSprites sprites;
    sprites.setSize(30, 1, QGuiApplication::font());
    for (const State state : states) {
        QVERIFY(painted(sprites, {state, 12}, Qt::gray) != painted(sprites, {state, 21}, Qt::gray));
        QVERIFY(painted(sprites, {state, 1}, Qt::gray) != painted(sprites, {state, 0}, Qt::gray));
    }
}

void TestMarkerSprites::pointsAtItsSpot_data()
{
    QTest::addColumn<bool>("selected");
    QTest::newRow("plain") << false;
    QTest::newRow("selected") << true;
}

void TestMarkerSprites::pointsAtItsSpot()
{
    QFETCH(bool, selected);
    MarkerSprites sprites;
    sprites.setSize(36, 1, QGuiApplication::font());
    for (const State state : states) {
        // On white, the dark ring's lowest pixel; below it there is only the shadow.
        const QImage image = painted(sprites, {state, 5, selected}, Qt::white);
        int lowest = 0;
        for (int y = 0; y < image.height(); ++y) {
            if (qGray(image.pixel(int(tip.x()), y)) < 140)
                lowest = y;
        }
        QVERIFY2(qAbs(lowest - int(tip.y())) <= 2, qPrintable(QString::number(lowest)));
    }
}

void TestMarkerSprites::looksTheSameWhereverItStands_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.5, 2.0})
        QTest::addRow("%g", ratio) << ratio;
}

void TestMarkerSprites::looksTheSameWhereverItStands()
{
    QFETCH(double, ratio);
    MarkerSprites sprites;
    sprites.setSize(33, ratio, QGuiApplication::font());
    // Scrolled by whole device pixels, and partly out of the window at its left and upper edge.
    const auto paintedAt = [&](QPoint devicePixels) {
        QImage image(stage * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::gray);
        QPainter painter(&image);
        sprites.paint(painter, QPointF(devicePixels) / ratio, {State::Failed, 128});
        painter.end();
        image.setDevicePixelRatio(1);
        return image;
    };
    const QImage there = paintedAt({60, 60});
    const QImage here = paintedAt({4, 9});
    const QSize common = there.size() - QSize(56, 51);
    QCOMPARE(here.copy(QRect(QPoint(), common)), there.copy(QRect({56, 51}, common)));
}

void TestMarkerSprites::staysWithinItsRect()
{
    MarkerSprites sprites;
    for (const double diameter : {22.0, 36.0}) {
        sprites.setSize(diameter, 1, QGuiApplication::font());
        for (const State state : states) {
            for (const bool selected : {false, true}) {
                const Key key = {state, 128, selected};
                const QImage image = painted(sprites, key, Qt::white);
                const QRect allowed = sprites.paintedRect(key).translated(tip).toAlignedRect();
                QVERIFY(image.rect().contains(allowed));
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        if (!allowed.contains(x, y))
                            QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
                    }
                }
                // Nor is anything cut off: its outermost pixels are as good as untouched.
                for (int x = allowed.left(); x <= allowed.right(); ++x) {
                    QVERIFY(qGray(image.pixel(x, allowed.top())) > 235);
                    QVERIFY(qGray(image.pixel(x, allowed.bottom())) > 235);
                }
                for (int y = allowed.top(); y <= allowed.bottom(); ++y) {
                    QVERIFY(qGray(image.pixel(allowed.left(), y)) > 235);
                    QVERIFY(qGray(image.pixel(allowed.right(), y)) > 235);
                }
            }
        }
    }
}

void TestMarkerSprites::sharesSprites()
{
    MarkerSprites sprites;
    for (int number = 1; number < 10'000; ++number)
        static_cast<void>(painted(sprites, {State::Open, number}, Qt::white));
    // Bodies for up to two, three and four digits, and a set of digits.
    QCOMPARE(sprites.count(), 4);
}

void TestMarkerSprites::startsAnewForAnotherSize()
{
    MarkerSprites sprites;
    sprites.setSize(30, 1, QGuiApplication::font());
    const QImage before = painted(sprites, {State::Open, 1}, Qt::white);
    sprites.setSize(30, 1, QGuiApplication::font());
    QCOMPARE(sprites.count(), 2);
    sprites.setSize(26, 1, QGuiApplication::font());
    QCOMPARE(sprites.count(), 0);
    QVERIFY(painted(sprites, {State::Open, 1}, Qt::white) != before);
}

QTEST_MAIN(TestMarkerSprites)
#include "tst_markersprites.moc"
