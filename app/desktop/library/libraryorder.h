// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace Pinthread {

class LibraryModel;

/// The assets of a LibraryModel that were searched for, in the order that was chosen. Has the same roles.
class LibraryOrder : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class By {
        Recency, ///< What changed or was opened last comes first.
        Name,    ///< As a dictionary has it; "page 2" before "page 10".
    };
    Q_ENUM(By)

    explicit LibraryOrder(QObject *parent = nullptr);

    void setBy(By by);
    [[nodiscard]] By by() const { return m_by; }
    /// Only assets whose name has each of these words somewhere. Case and accents do not matter.
    void setSearch(const QString &words);
    [[nodiscard]] bool isSearching() const { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    [[nodiscard]] const LibraryModel &library() const;

    By m_by = By::Recency;
    QStringList m_words;
    QCollator m_collator;
};

} // namespace Pinthread
