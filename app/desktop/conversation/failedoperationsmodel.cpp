// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/failedoperationsmodel.h"

#include "conversation/failedoperationwords.h"
#include "conversation/relativetime.h"

#include <QSet>

#include <algorithm>

namespace Pinthread {

namespace {

BroadcastId idOf(const FailedEntry &entry)
{
    return entry.failed.operation.broadcastId;
}

} // namespace

FailedOperationsModel::FailedOperationsModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_clock(clock)
{}

void FailedOperationsModel::setEntries(QList<FailedEntry> entries)
{
    // What was made in the same moment stays as it came, asset by asset.
    std::ranges::stable_sort(
        entries, {}, [](const FailedEntry &entry) { return std::pair(entry.failed.madeAt, entry.failed.assetId); });
    QSet<BroadcastId> staying;
    for (const FailedEntry &entry : std::as_const(entries))
        staying.insert(idOf(entry));
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (staying.contains(idOf(m_entries.at(row))))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    // What is left is in the same order as before.
    for (int row = 0; row < entries.size(); ++row) {
        if (row >= m_entries.size() || idOf(m_entries.at(row)) != idOf(entries.at(row))) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entries.at(row));
            endInsertRows();
        } else if (m_entries.at(row) != entries.at(row)) {
            m_entries[row] = entries.at(row);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

int FailedOperationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant FailedOperationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FailedEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case WhatRole:
        return whatFailed(entry.failed.operation);
    case Qt::AccessibleTextRole:
        return inWords(entry);
    case IdRole:
        return QVariant::fromValue(idOf(entry));
    case WhereRole:
        return where(entry);
    case WordsRole:
        return typedText(entry.failed.operation);
    case WhyRole:
        return explanation(entry.failed);
    case FailedAtRole:
        return entry.failed.failedAt;
    default:
        return {};
    }
}

QString FailedOperationsModel::where(const FailedEntry &entry)
{
    const QString asset = entry.assetName.isEmpty() ? tr("Not open here") : entry.assetName;
    if (const auto *creation = std::get_if<CreateConversation>(&entry.failed.operation.body)) {
        return std::holds_alternative<Marker>(creation->anchor) ? tr("%1 · New pin", "name of a picture").arg(asset)
                                                                : tr("%1 · New highlight", "name of a text").arg(asset);
    }
    if (entry.number == 0)
        return asset;
    return entry.kind == AssetKind::Image
               ? tr("%1 · Pin %2", "name of a picture, number").arg(asset).arg(entry.number)
               : tr("%1 · Highlight %2", "name of a text, number").arg(asset).arg(entry.number);
}

QString FailedOperationsModel::inWords(const FailedEntry &entry) const
{
    const QString what = whatFailed(entry.failed.operation);
    const QString words = typedText(entry.failed.operation);
    const QString when = relativeTime(entry.failed.failedAt, m_clock.now());
    const QString why = explanation(entry.failed);
    return words.isEmpty() ? tr("%1, %2, %3. %4", "what failed, where, when; why").arg(what, where(entry), when, why)
                           : tr("%1, %2, %3: %4. %5", "what failed, where, when: its words; why")
                                 .arg(what, where(entry), when, words, why);
}

} // namespace Pinthread
