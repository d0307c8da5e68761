// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryorder.h"

#include "library/librarymodel.h"

#include <algorithm>

namespace Pinthread {

namespace {

/// Without case and accents.
QString folded(const QString &text)
{
    QString letters = text.normalized(QString::NormalizationForm_KD);
    letters.removeIf([](QChar one) { return one.category() == QChar::Mark_NonSpacing; });
    return letters.toCaseFolded();
}

} // namespace

LibraryOrder::LibraryOrder(QObject *parent) : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
    sort(0);
}

void LibraryOrder::setBy(By by)
{
    if (by == m_by)
        return;
    m_by = by;
    invalidate();
}

void LibraryOrder::setSearch(const QString &words)
{
    const QStringList wanted = folded(words).simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    invalidateFilter();
}

const LibraryModel &LibraryOrder::library() const
{
    return *qobject_cast<const LibraryModel *>(sourceModel());
}

bool LibraryOrder::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_words.isEmpty())
        return true;
    const QString name = folded(library().itemAt(row).name());
    return std::ranges::all_of(m_words, [&](const QString &word) { return name.contains(word); });
}

bool LibraryOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const LibraryItem &one = library().itemAt(left.row());
    const LibraryItem &other = library().itemAt(right.row());
    if (m_by == By::Recency && one.recency() != other.recency())
        return one.recency() > other.recency();
    if (const int compared = m_collator.compare(one.name(), other.name()); compared != 0)
        return compared < 0;
    return one.id() < other.id();
}

} // namespace Pinthread
