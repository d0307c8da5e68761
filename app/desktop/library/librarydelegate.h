// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QStyledItemDelegate>

namespace Pinthread {

class RepaintLater;

/// Draws an asset of a LibraryModel as a card: its thumbnail in its own shape, its name, what was said on it and when,
/// and marks for what is new, open here or not available offline. The name is edited in its place.
class LibraryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Of a name, as the protocol has it.
    static constexpr int longestName = 200;

    /// \a repaint belongs to what the cards are painted on; both it and \a clock must outlive the delegate.
    LibraryDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent = nullptr);

    /// Of every card; see LibraryCard::cellFor().
    void setCellSize(QSize size) { m_cell = size; }
    /// Whether there is no connection: what is not here stands back.
    void setOffline(bool offline) { m_offline = offline; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    const Clock &m_clock;
    RepaintLater &m_repaint;
    QSize m_cell{220, 240};
    bool m_offline = false;
};

} // namespace Pinthread
