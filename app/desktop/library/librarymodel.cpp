// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarymodel.h"

#include "library/librarywords.h"

#include "conversation/relativetime.h"

#include <QSet>

namespace Pinthread {

namespace {

constexpr int thumbnailsKept = 60;

QString inWords(const LibraryItem &item)
{
    QStringList parts{item.name()};
    if (item.unread)
        parts << unreadWords(item);
    parts << conversationWords(item);
    parts << LibraryModel::tr("last change %1").arg(exactTime(item.summary.changedAt));
    if (item.open)
        parts << LibraryModel::tr("open in this program");
    if (item.shared)
        parts << LibraryModel::tr("shared on this network");
    if (!item.availableOffline)
        parts << LibraryModel::tr("not available offline");
    return parts.join(LibraryModel::tr(", ", "between the parts of a card that is read aloud"));
}

} // namespace

LibraryModel::LibraryModel(QObject *parent) : QAbstractListModel(parent), m_thumbnails(thumbnailsKept) {}

void LibraryModel::setItems(const QList<LibraryItem> &items)
{
    const int unreadBefore = m_unread;
    const auto rowsBefore = m_items.size();
    QSet<AssetId> wanted;
    wanted.reserve(items.size());
    for (const LibraryItem &item : items)
        wanted.insert(item.id());
    for (auto row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (!wanted.contains(m_items.at(row).id()))
            removeRow(row);
    }

    QList<LibraryItem> fresh;
    for (const LibraryItem &item : items) {
        if (const int row = rowOf(item.id()); row >= 0)
            change(row, item);
        else
            fresh.append(item);
    }
    insert(fresh);
    if (m_unread != unreadBefore || m_items.size() != rowsBefore)
        Q_EMIT countsChanged();
}

void LibraryModel::updateItem(const LibraryItem &item)
{
    const int unreadBefore = m_unread;
    if (const int row = rowOf(item.id()); row >= 0) {
        change(row, item);
        if (m_unread != unreadBefore)
            Q_EMIT countsChanged();
        return;
    }
    insert({item});
    Q_EMIT countsChanged();
}

void LibraryModel::insert(const QList<LibraryItem> &items)
{
    if (items.isEmpty())
        return;
    const auto first = static_cast<int>(m_items.size());
    beginInsertRows({}, first, first + static_cast<int>(items.size()) - 1);
    for (const LibraryItem &item : items) {
        m_rows.insert(item.id(), static_cast<int>(m_items.size()));
        m_items.append(item);
        countUnread(item, 1);
    }
    endInsertRows();
}

void LibraryModel::removeItem(AssetId id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    removeRow(row);
    Q_EMIT countsChanged();
}

void LibraryModel::change(int row, const LibraryItem &item)
{
    LibraryItem &there = m_items[row];
    if (there == item)
        return;
    if (there.summary.asset.contentHash != item.summary.asset.contentHash)
        m_thumbnails.remove(item.id());
    countUnread(there, -1);
    there = item;
    countUnread(there, 1);
    Q_EMIT dataChanged(index(row), index(row));
}

void LibraryModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    countUnread(m_items.at(row), -1);
    m_rows.remove(m_items.at(row).id());
    m_items.removeAt(row);
    for (auto after = row; after < m_items.size(); ++after)
        m_rows[m_items.at(after).id()] = after;
    endRemoveRows();
}

void LibraryModel::setThumbnail(AssetId id, const QImage &thumbnail)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_thumbnails.insert(id, new QImage(thumbnail));
    Q_EMIT dataChanged(index(row), index(row), {ThumbnailRole, ThumbnailMissingRole});
}

void LibraryModel::forgetMissingThumbnails()
{
    for (const AssetId &id : m_thumbnails.keys()) {
        if (m_thumbnails.object(id)->isNull())
            m_thumbnails.remove(id);
    }
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ThumbnailMissingRole});
}

const LibraryItem *LibraryModel::item(AssetId id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_items.at(row);
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LibraryItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return item.name();
    case Qt::AccessibleTextRole:
        return inWords(item);
    case IdRole:
        return QVariant::fromValue(item.id());
    case ItemRole:
        return QVariant::fromValue(item);
    case ThumbnailRole: {
        const QImage *thumbnail = m_thumbnails.object(item.id());
        return thumbnail ? *thumbnail : QImage();
    }
    case ThumbnailMissingRole:
        return !m_thumbnails.contains(item.id());
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && m_items.at(index.row()).mayRename)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool LibraryModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::EditRole)
        return false;
    const LibraryItem &item = m_items.at(index.row());
    const QString name = value.toString().simplified();
    if (name.isEmpty() || name == item.name() || !item.mayRename)
        return false;
    Q_EMIT renameRequested(item.id(), name);
    return true;
}

} // namespace Pinthread
