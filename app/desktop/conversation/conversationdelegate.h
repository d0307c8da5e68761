// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QStyledItemDelegate>

namespace Pinthread {

class RepaintLater;

/// Draws a row of ShownConversations: badge, first words, author and time or the line that was found, number of
/// comments, and a dot when something in it is unread. Every row is of the same height. Words are drawn as they are,
/// never as rich text.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a repaint belongs to what the rows are painted on; both it and \a clock must outlive the delegate.
    ConversationDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] QString secondLine(const QModelIndex &index) const;

    const Clock &m_clock;
    RepaintLater &m_repaint;
};

} // namespace Pinthread
