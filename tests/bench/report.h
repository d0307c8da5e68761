// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/figure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMap>

#include <optional>

namespace Pinthread::Bench {

/// Collects what was measured, and shows it.
class Report
{
public:
    /// \a conditions: what the figures are worth nothing without: machine, disk, commit; name and value.
    explicit Report(QList<std::pair<QString, QString>> conditions) : m_conditions(std::move(conditions)) {}

    /// Adds what one round of one scene gave for \a target.
    void add(const QString &target, const Figures &figures);

    /// The conditions and a table: a row for each figure, a column for each target, ratios and goals.
    [[nodiscard]] QByteArray toMarkdown() const;
    /// The same with the value of every round.
    [[nodiscard]] QByteArray toJson() const;

    /// Sentences about what must not be: operations that were lost or refused.
    [[nodiscard]] QStringList complaints() const;

private:
    struct Row
    {
        Figure figure; ///< Its value is not used.
        QMap<QString, QList<double>> values;
    };

    QList<std::pair<QString, QString>> m_conditions;
    QStringList m_targets; ///< In the order in which they came: the first is the one that the ratios are about.
    QList<Row> m_rows;
};

/// What the figure \a key should not exceed, in its unit; nothing when there is no goal.
[[nodiscard]] std::optional<double> goalFor(const QString &key);

} // namespace Pinthread::Bench
