// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QStyledItemDelegate>

namespace Pinthread {

class RepaintLater;

/// Draws a row of the FailedOperationsModel: what failed and when, where, the first lines of its words, and why.
class FailedOperationsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// \a repaint belongs to what the rows are painted on; both it and \a clock must outlive the delegate.
    FailedOperationsDelegate(const Clock &clock, RepaintLater &repaint, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const Clock &m_clock;
    RepaintLater &m_repaint;
};

} // namespace Pinthread
