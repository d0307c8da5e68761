// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/report.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace Pinthread::Bench {

namespace {

double median(QList<double> values)
{
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

/// Three digits, or all of them before the point.
QString shown(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e12)
        return QString::number(value, 'f', 0);
    const double size = std::abs(value);
    return QString::number(value, 'f', size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

QString cells(const QStringList &words)
{
    return QStringLiteral("| ") + words.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

} // namespace

std::optional<double> goalFor(const QString &key)
{
    // For 500 subscribers on two cores: the server on one, the clients on the other.
    static const QMap<QString, double> goals{
        {QStringLiteral("fanout.500x50.cpu"), 5.5},    {QStringLiteral("fanout.500x50.p99"), 8},
        {QStringLiteral("fanout.500x1000.cpu"), 0.35}, {QStringLiteral("fanout.500x1000.p99"), 35},
        {QStringLiteral("idle.500.rss"), 8},           {QStringLiteral("idle.2000.rss"), 8},
        {QStringLiteral("stalled.ratio"), 1.2},        {QStringLiteral("stalled.rss"), 256},
        {QStringLiteral("stalled.time"), 1000},        {QStringLiteral("storm.time"), 60},
    };
    const auto found = goals.constFind(key);
    return found == goals.cend() ? std::nullopt : std::optional(*found);
}

void Report::add(const QString &target, const Figures &figures)
{
    if (!m_targets.contains(target))
        m_targets.append(target);
    for (const Figure &figure : figures) {
        auto row = std::ranges::find_if(m_rows, [&](const Row &one) { return one.figure.key == figure.key; });
        if (row == m_rows.end())
            row = m_rows.insert(m_rows.end(), Row{.figure = figure, .values = {}});
        row->values[target].append(figure.value);
    }
}

QByteArray Report::toMarkdown() const
{
    QString text;
    for (const auto &[name, value] : m_conditions)
        text += QStringLiteral("- %1: %2\n").arg(name, value);
    text += u'\n';
    QStringList head{QStringLiteral("figure"), QStringLiteral("unit")};
    head += m_targets;
    for (const QString &peer : m_targets.mid(1))
        head.append(QStringLiteral("× ") + peer);
    head.append(QStringLiteral("goal"));
    text += cells(head) + QStringLiteral("|---|---|") + QStringLiteral("---:|").repeated(head.size() - 2) + u'\n';
    for (const Row &row : m_rows) {
        QStringList words{row.figure.label, row.figure.unit};
        for (const QString &target : m_targets)
            words.append(row.values.contains(target) ? shown(median(row.values.value(target))) : QString());
        for (const QString &peer : m_targets.mid(1)) {
            const bool both = row.values.contains(m_targets.constFirst()) && row.values.contains(peer);
            const double base = both ? median(row.values.value(peer)) : 0;
            words.append(base > 0 ? QString::number(median(row.values.value(m_targets.constFirst())) / base, 'f', 2)
                                  : QString());
        }
        const auto goal = goalFor(row.figure.key);
        words.append(goal ? QStringLiteral("≤ ") + shown(*goal) : QString());
        text += cells(words);
    }
    return text.toUtf8();
}

QByteArray Report::toJson() const
{
    QJsonObject conditions;
    for (const auto &[name, value] : m_conditions)
        conditions.insert(name, value);
    QJsonObject figures;
    for (const Row &row : m_rows) {
        QJsonObject one{{QStringLiteral("label"), row.figure.label}, {QStringLiteral("unit"), row.figure.unit}};
        if (const auto goal = goalFor(row.figure.key))
            one.insert(QStringLiteral("goal"), *goal);
        for (auto target = row.values.cbegin(); target != row.values.cend(); ++target) {
            QJsonArray rounds;
            for (const double value : target.value())
                rounds.append(value);
            one.insert(target.key(), QJsonObject{{QStringLiteral("median"), median(target.value())},
                                                 {QStringLiteral("rounds"), rounds}});
        }
        figures.insert(row.figure.key, one);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("conditions"), conditions}, {QStringLiteral("figures"), figures}})
        .toJson();
}

QStringList Report::complaints() const
{
    QStringList sentences;
    for (const Row &row : m_rows) {
        if (!row.figure.key.endsWith(QLatin1String(".lost")) && !row.figure.key.endsWith(QLatin1String(".refused")))
            continue;
        for (auto target = row.values.cbegin(); target != row.values.cend(); ++target) {
            const double worst = std::ranges::max(target.value());
            if (worst != 0)
                sentences.append(QStringLiteral("%1: %2: %3").arg(target.key(), row.figure.label, shown(worst)));
        }
    }
    return sentences;
}

} // namespace Pinthread::Bench
