// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryitem.h"

#include <QAbstractListModel>
#include <QCache>
#include <QHash>
#include <QImage>

#include <optional>

namespace Pinthread {

/// The assets of a library, in no order; LibraryOrder has one.
///
/// Changes are told as narrowly as they happened, so that a view keeps its place, its selection and what is being
/// typed. A few screens of thumbnails are kept; those that were not painted for longest are given up, and asked for
/// again when they are seen again.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum ItemRole {
        IdRole = Qt::UserRole, ///< AssetId
        ItemRole,              ///< LibraryItem
        ThumbnailRole,         ///< QImage; null: there is none, or none yet
        ThumbnailMissingRole,  ///< bool: nothing is known about its thumbnail
    };

    explicit LibraryModel(QObject *parent = nullptr);

    /// Replaces everything. A thumbnail stays while the asset's content is the same.
    void setItems(const QList<LibraryItem> &items);
    /// Inserts the item, or changes the one with this id.
    void updateItem(const LibraryItem &item);
    /// Does nothing when there is none.
    void removeItem(AssetId id);

    /// \a thumbnail upright, in the asset's shape; null: there is none to be had at present.
    void setThumbnail(AssetId id, const QImage &thumbnail);
    /// How many are kept; more than can be seen at a time. 60 unless said otherwise.
    void setThumbnailsKept(int count) { m_thumbnails.setMaxCost(count); }
    /// Those that were not to be had are asked for again: something has changed.
    void forgetMissingThumbnails();

    /// Null when there is none. Valid until the model changes.
    [[nodiscard]] const LibraryItem *item(AssetId id) const;
    [[nodiscard]] const LibraryItem &itemAt(int row) const { return m_items.at(row); }
    /// -1 when there is none.
    [[nodiscard]] int rowOf(AssetId id) const { return m_rows.value(id, -1); }
    [[nodiscard]] int unreadCount() const { return m_unread; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole and Qt::EditRole are the name, Qt::AccessibleTextRole everything a card shows, in words.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for another name; it changes when an item comes that has it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void renameRequested(Pinthread::AssetId id, const QString &name);
    void countsChanged();

private:
    void insert(const QList<LibraryItem> &items);
    void change(int row, const LibraryItem &item);
    void removeRow(int row);
    void countUnread(const LibraryItem &item, int by) { m_unread += item.unread ? by : 0; }

    QList<LibraryItem> m_items;
    QHash<AssetId, int> m_rows;
    int m_unread = 0;
    /// Looking at one counts as use, which is why a const function changes it. A null image: there is none to be had.
    mutable QCache<AssetId, QImage> m_thumbnails;
};

} // namespace Pinthread
