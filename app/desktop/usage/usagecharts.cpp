// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage/usagecharts.h"

#include "conversation/look.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int dayPlotHeight = 190;
constexpr int assetRowHeight = 30;
constexpr int axisHeight = 44;
constexpr int nameWidth = 170;
constexpr double barShare = 0.72; ///< Of its place.

QChartView *viewOf(QChart *chart, QWidget *parent)
{
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto *view = new QChartView(chart, parent);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setBackgroundBrush(Qt::NoBrush);
    view->viewport()->setAutoFillBackground(false);
    view->setFocusPolicy(Qt::NoFocus);
    return view;
}

void dress(QAbstractAxis *axis, const QWidget *like)
{
    const QPalette palette = like->palette();
    axis->setLabelsFont(Look::small(like->font()));
    axis->setLabelsBrush(Look::readable(Look::quietText(palette), palette.color(QPalette::Window)));
    axis->setLinePen(QPen(Look::line(palette)));
    axis->setGridLinePen(QPen(Look::line(palette)));
}

/// From 0 to a little above \a most, with few round numbers. Things are counted whole.
QValueAxis *valueAxis(double most, bool whole, const QWidget *like)
{
    auto *axis = new QValueAxis;
    axis->setRange(0, std::max(most, whole ? 4.0 : 1.0));
    axis->setTickCount(5);
    axis->applyNiceNumbers();
    axis->setLabelFormat(axis->max() >= 10 || whole ? QStringLiteral("%.0f") : QStringLiteral("%.1f"));
    axis->setMinorTickCount(0);
    dress(axis, like);
    return axis;
}

QBarSet *barSet(const UsageFigure &figure, const QPalette &palette)
{
    auto *set = new QBarSet(figure.name());
    set->setColor(Look::accent(palette));
    set->setBorderColor(Qt::transparent);
    return set;
}

/// Days that are named below the plot: as many as there is room for.
QCategoryAxis *dayAxis(QDate from, int days, const QWidget *like)
{
    auto *axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setRange(-0.5, days - 0.5);
    axis->setGridLineVisible(false);
    const QLocale locale;
    constexpr int month = 62;
    for (int i = 0; i < days; ++i) {
        const QDate day = from.addDays(i);
        if (days > month && day.day() == 1)
            axis->append(locale.toString(day, QStringLiteral("MMM yy")), i);
        else if (days <= month && i % std::max(1, (days + 5) / 7) == 0)
            axis->append(locale.toString(day, QStringLiteral("d MMM")), i);
    }
    dress(axis, like);
    return axis;
}

} // namespace

QWidget *UsageCharts::byDay(const Usage &usage, const UsageFigure &figure, QWidget *parent)
{
    const int days = static_cast<int>(usage.from.daysTo(usage.to)) + 1;
    QList<qint64> values(days, 0);
    for (const DayUsage &day : usage.days) {
        const qint64 place = usage.from.daysTo(day.day);
        if (place >= 0 && place < days)
            values[place] = figure.of(day.figures);
    }
    const auto busiest = std::distance(values.cbegin(), std::max_element(values.cbegin(), values.cend()));
    const qint64 most = values.at(busiest);
    const UsageFigure::Unit unit = figure.unitFor(most);
    auto *set = barSet(figure, parent->palette());
    for (const qint64 value : std::as_const(values))
        set->append(double(value) / unit.size);
    auto *series = new QBarSeries;
    series->append(set);
    series->setBarWidth(barShare);
    auto *chart = new QChart;
    chart->addSeries(series);
    auto *across = dayAxis(usage.from, days, parent);
    auto *up = valueAxis(double(most) / unit.size, unit.name.isEmpty(), parent);
    if (!unit.name.isEmpty())
        up->setLabelFormat(up->labelFormat() + u' ' + unit.name);
    chart->addAxis(across, Qt::AlignBottom);
    chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(across);
    series->attachAxis(up);

    QChartView *view = viewOf(chart, parent);
    view->setObjectName(QStringLiteral("usageByDay"));
    view->setMinimumHeight(Look::scaled(dayPlotHeight, parent->font()));
    const auto said = [from = usage.from, values, figure](qsizetype place) {
        return tr("%1: %2").arg(QLocale().toString(from.addDays(place), QLocale::LongFormat),
                                figure.inWords(values.at(place)));
    };
    view->setAccessibleName(tr("%1 by day").arg(figure.name()));
    view->setAccessibleDescription(tr("Most on %1").arg(said(busiest)));
    QObject::connect(set, &QBarSet::hovered, view, [view, said](bool over, int place) {
        QToolTip::showText(QCursor::pos(), over ? said(place) : QString(), view);
    });
    return view;
}

QWidget *UsageCharts::byAsset(const Usage &usage, const UsageFigure &figure, QWidget *parent)
{
    QList<AssetUsage> assets = usage.assets.value_or(QList<AssetUsage>());
    std::ranges::stable_sort(assets, std::ranges::greater(),
                             [&](const AssetUsage &asset) { return figure.of(asset.figures); });
    assets.removeIf([&](const AssetUsage &asset) { return figure.of(asset.figures) == 0; });
    assets = assets.first(std::min<qsizetype>(mostAssets, assets.size()));
    const qint64 most = assets.isEmpty() ? 0 : figure.of(assets.constFirst().figures);
    const UsageFigure::Unit unit = figure.unitFor(most);

    auto *set = barSet(figure, parent->palette());
    QStringList names;
    QStringList said;
    const QFontMetrics metrics(Look::small(parent->font()));
    for (auto asset = assets.crbegin(); asset != assets.crend(); ++asset) { // An axis begins below.
        const qint64 value = figure.of(asset->figures);
        set->append(double(value) / unit.size);
        said.append(tr("%1: %2").arg(asset->name, figure.inWords(value)));
        QString name = metrics.elidedText(asset->name, Qt::ElideMiddle, Look::scaled(nameWidth, parent->font()));
        while (names.contains(name))
            name += QChar(0x200b); // Two assets of one name are two bars.
        names.append(name);
    }
    auto *series = new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(barShare);
    auto *chart = new QChart;
    chart->addSeries(series);
    auto *up = new QBarCategoryAxis;
    up->append(names);
    up->setGridLineVisible(false);
    dress(up, parent);
    auto *across = valueAxis(double(most) / unit.size, unit.name.isEmpty(), parent);
    if (!unit.name.isEmpty())
        across->setLabelFormat(across->labelFormat() + u' ' + unit.name);
    chart->addAxis(up, Qt::AlignLeft);
    chart->addAxis(across, Qt::AlignBottom);
    series->attachAxis(up);
    series->attachAxis(across);

    QChartView *view = viewOf(chart, parent);
    view->setObjectName(QStringLiteral("usageByAsset"));
    view->setMinimumHeight(
        Look::scaled(axisHeight + assetRowHeight * std::max<int>(1, int(names.size())), parent->font()));
    view->setAccessibleName(tr("%1 by picture or text").arg(figure.name()));
    std::ranges::reverse(said);
    view->setAccessibleDescription(said.join(QStringLiteral("; ")));
    std::ranges::reverse(said);
    QObject::connect(set, &QBarSet::hovered, view, [view, said](bool over, int place) {
        QToolTip::showText(QCursor::pos(), over ? said.value(place) : QString(), view);
    });
    return view;
}

} // namespace Pinthread
