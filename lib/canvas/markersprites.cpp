// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markersprites_p.h"

#include "canvas/coveragemask_p.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// The digits' height (the font's size) in diameters of the body.
constexpr double fontSize = 0.46;

/// The edge of a pin is not opaque, as it is smoothed, and may lie a part of a pixel beside where it should.
constexpr double edge = 1.5;

/// Among the digits' pixmaps.
constexpr int times = 10;

bool isHeap(const MarkerLook &look)
{
    return look.form == MarkerLook::Form::Heap;
}

/// A number that stands for all with as many digits: their bodies are alike.
int bodyNumber(const MarkerLook &look)
{
    if (look.number <= 0)
        return 0;
    int largest = 9;
    while (largest < look.number && largest <= 99'999'999)
        largest = largest * 10 + 9;
    return isHeap(look) ? largest : std::max(largest, 99);
}

QVarLengthArray<int, 10> digitsOf(const MarkerLook &look)
{
    QVarLengthArray<int, 10> digits;
    for (int number = look.number; number > 0; number /= 10)
        digits.append(number % 10);
    if (isHeap(look))
        digits.append(times);
    std::reverse(digits.begin(), digits.end());
    return digits;
}

} // namespace

void MarkerSprites::setSize(double diameter, double devicePixelRatio, const QFont &font)
{
    if (diameter == m_diameter && devicePixelRatio == m_ratio && font == m_font)
        return;
    m_diameter = diameter;
    m_ratio = devicePixelRatio;
    m_font = font;
    m_bodies.clear();
    m_digits.clear();
}

MarkerArt MarkerSprites::art(const Key &key) const
{
    return {key, m_diameter};
}

MarkerShape MarkerSprites::shape(const Key &key) const
{
    return art(key).shape();
}

QRectF MarkerSprites::paintedRect(const Key &key) const
{
    return art(key).paintedRect();
}

double MarkerSprites::toDevicePixel(double coordinate) const
{
    // Not round(): halves must go the same way on both sides of 0, or digits would shift while a pin is scrolled out.
    return std::floor(coordinate * m_ratio + 0.5) / m_ratio;
}

QPixmap MarkerSprites::blank(const QRectF &rect) const
{
    QPixmap pixmap((rect.size() * m_ratio).toSize());
    pixmap.setDevicePixelRatio(m_ratio);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

const MarkerSprites::Body &MarkerSprites::body(const Key &key)
{
    Key bodyKey = key;
    bodyKey.number = bodyNumber(key);
    const auto found = m_bodies.constFind(bodyKey);
    if (found != m_bodies.constEnd())
        return *found;

    const MarkerArt pin = art(bodyKey);
    // Whole device pixels around the tip.
    const QRectF wanted = pin.paintedRect();
    const auto outwards = [this](double coordinate) {
        return std::copysign(std::ceil(std::abs(coordinate) * m_ratio) / m_ratio, coordinate);
    };
    const QRectF rect(QPointF(outwards(wanted.left()), outwards(wanted.top())),
                      QPointF(outwards(wanted.right()), outwards(wanted.bottom())));
    QPixmap pixmap = blank(rect);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-rect.topLeft());
    pin.paintBody(painter);
    pin.paintMarks(painter);
    painter.end();

    Body result = {pixmap, rect.topLeft(), pin.shape().headCentre(), {}, pin.shape().innerRects(edge)};
    if (pin.reachesOut()) {
        result.extent = {rect};
    } else {
        const auto outer = pin.shape().outerRects(MarkerArt::shadowExtent);
        result.extent = {outer[0], outer[1]};
    }
    return *m_bodies.insert(bodyKey, result);
}

const MarkerSprites::Digits &MarkerSprites::digits(const Key &key)
{
    const Key digitKey = {key.state, 0, key.selected, false, key.form};
    const auto found = m_digits.constFind(digitKey);
    if (found != m_digits.constEnd())
        return *found;

    const MarkerArt pin = art(digitKey);
    QFont font = m_font;
    font.setBold(true);
    font.setPixelSize(std::max(1, int(std::lround(pin.bodyDiameter() * fontSize))));
    const QFontMetricsF metrics(font);
    const double width = std::ceil(metrics.horizontalAdvance(QLatin1Char('0')) * m_ratio) / m_ratio;
    const double height = std::ceil(metrics.capHeight() * m_ratio) / m_ratio + 2;
    Digits pixmaps;
    for (int digit = 0; digit < int(pixmaps.size()); ++digit) {
        QPixmap pixmap = blank({0, 0, width, height});
        QPainter painter(&pixmap);
        painter.setFont(font);
        painter.setPen(pin.inkColour());
        const QChar text(digit == times ? u'×' : ushort(u'0' + digit));
        painter.drawText(QPointF((width - metrics.horizontalAdvance(text)) / 2, height - 1), QString(text));
        painter.end();
        pixmaps[size_t(digit)] = pixmap;
    }
    return *m_digits.insert(digitKey, pixmaps);
}

bool MarkerSprites::hideOrCover(CoverageMask &mask, QPointF tip, const Key &key)
{
    const Body &pin = body(key);
    const auto isCovered = [&](const QRectF &rect) { return mask.isCovered(rect.translated(tip)); };
    if (std::all_of(pin.extent.begin(), pin.extent.end(), isCovered))
        return true;
    for (const QRectF &rect : pin.cover)
        mask.cover(rect.translated(tip));
    return false;
}

void MarkerSprites::paint(QPainter &painter, QPointF tip, const Key &key)
{
    const QPointF aligned(toDevicePixel(tip.x()), toDevicePixel(tip.y()));
    const Body &pin = body(key);
    painter.drawPixmap(aligned + pin.offset, pin.pixmap);
    if (key.number <= 0)
        return;
    const Digits &pixmaps = digits(key);
    const QSizeF digit = pixmaps[0].deviceIndependentSize();
    const auto number = digitsOf(key);
    const QPointF centre = aligned + pin.centre;
    QPointF position(toDevicePixel(centre.x() - digit.width() * double(number.size()) / 2),
                     toDevicePixel(centre.y() - digit.height() / 2));
    for (const int value : number) {
        painter.drawPixmap(position, pixmaps[size_t(value)]);
        position.rx() += digit.width();
    }
}

} // namespace Pinthread
