// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/slimscrollbar.h"

#include "conversation/look.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QProxyStyle>
#include <QScrollBar>
#include <QStyleOptionSlider>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int extent = 10;
constexpr int leastThumb = 28;

/// A vertical bar that is nothing but groove and thumb.
class SlimScrollBarStyle : public QProxyStyle
{
public:
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (metric) {
        case PM_ScrollBarExtent:
            return extent;
        case PM_ScrollBarSliderMin:
            return leastThumb;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
        }
    }

    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *result) const override
    {
        return hint == SH_ScrollBar_Transient ? 0 : QProxyStyle::styleHint(hint, option, widget, result);
    }

    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override
    {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (control != CC_ScrollBar || !bar)
            return QProxyStyle::subControlRect(control, option, part, widget);

        const QRect groove = bar->rect;
        const int range = bar->maximum - bar->minimum;
        const int whole = groove.height();
        const int shown = range > 0 ? static_cast<int>(qint64(whole) * bar->pageStep / (range + bar->pageStep)) : whole;
        const int thumb = std::min(whole, std::max(leastThumb, shown));
        const int top =
            groove.top()
            + sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, whole - thumb, bar->upsideDown);
        switch (part) {
        case SC_ScrollBarGroove:
            return groove;
        case SC_ScrollBarSlider:
            return {groove.left(), top, groove.width(), thumb};
        case SC_ScrollBarSubPage:
            return {groove.left(), groove.top(), groove.width(), top - groove.top()};
        case SC_ScrollBarAddPage:
            return {groove.left(), top + thumb, groove.width(), groove.bottom() + 1 - top - thumb};
        default:
            return {};
        }
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        if (control != CC_ScrollBar) {
            QProxyStyle::drawComplexControl(control, option, painter, widget);
            return;
        }
        const QPalette &colours = option->palette;
        const bool hot = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
        const QRectF thumb = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget))
                                 .adjusted(hot ? 2 : 3, 2, hot ? -2 : -3, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Look::mixed(Look::surface(colours), Look::text(colours), hot ? 0.5 : 0.28));
        painter->drawRoundedRect(thumb, thumb.width() / 2, thumb.width() / 2);
        painter->restore();
    }
};

} // namespace

void useSlimScrollBar(QAbstractScrollArea *area)
{
    QScrollBar *bar = area->verticalScrollBar();
    auto *style = new SlimScrollBarStyle;
    style->setParent(bar);
    bar->setStyle(style);
    bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    bar->setAttribute(Qt::WA_Hover);
}

} // namespace Pinthread
