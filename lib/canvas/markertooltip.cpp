// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/markertooltip_p.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Pinthread {

namespace {

/// More numbers than this nobody reads.
constexpr qsizetype mostNumbers = 12;

/// The time alone when it was today.
QString momentWords(qint64 at)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at);
    const QLocale locale;
    return moment.date() == QDate::currentDate() ? locale.toString(moment.time(), QLocale::ShortFormat)
                                                 : locale.toString(moment, QLocale::ShortFormat);
}

} // namespace

QString MarkerToolTip::stateWords(MarkerView::State state)
{
    switch (state) {
    case MarkerView::State::Open:
        return tr("Open");
    case MarkerView::State::Resolved:
        return tr("Resolved");
    case MarkerView::State::Unsent:
        return tr("Not sent yet");
    case MarkerView::State::Failed:
        return tr("Could not be sent");
    }
    return {};
}

QString MarkerToolTip::firstLine(const MarkerView &marker)
{
    QStringList parts;
    if (!marker.author.isEmpty())
        parts.append(QStringLiteral("<b>%1</b>").arg(marker.author.toHtmlEscaped()));
    if (marker.at != 0)
        parts.append(momentWords(marker.at).toHtmlEscaped());
    // Open goes without saying.
    if (marker.state != MarkerView::State::Open)
        parts.append(stateWords(marker.state).toHtmlEscaped());
    if (marker.unread)
        parts.append(tr("Unread").toHtmlEscaped());
    return parts.join(QStringLiteral(" · "));
}

QString MarkerToolTip::of(const MarkerView &marker)
{
    QStringList lines;
    if (const QString first = firstLine(marker); !first.isEmpty())
        lines.append(first);
    if (!marker.label.isEmpty())
        lines.append(marker.label.toHtmlEscaped());
    // In a paragraph, so that it is taken for rich text and long words are wrapped.
    return lines.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(lines.join(QStringLiteral("<br>")));
}

QString MarkerToolTip::ofHeap(const QList<MarkerView> &markers)
{
    QStringList numbers;
    for (const MarkerView &marker : markers) {
        if (marker.number > 0 && numbers.size() < mostNumbers)
            numbers.append(QString::number(marker.number));
    }
    QString words = tr("%Ln pin(s) on one spot", nullptr, int(markers.size())).toHtmlEscaped();
    if (!numbers.isEmpty()) {
        const bool all = numbers.size() == markers.size();
        words += QStringLiteral(": ") + numbers.join(QStringLiteral(", ")) + (all ? QString() : QStringLiteral(", …"));
    }
    return QStringLiteral("<p><b>%1</b><br>%2</p>").arg(words, tr("Click to spread them out").toHtmlEscaped());
}

} // namespace Pinthread
