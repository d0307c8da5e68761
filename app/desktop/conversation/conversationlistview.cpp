// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationlistview.h"

#include "conversation/slimscrollbar.h"

#include <QKeyEvent>

namespace Pinthread {

ConversationListView::ConversationListView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setAutoFillBackground(false);
    useSlimScrollBar(this);
    // Not the view's own `activated`: that comes with a click too, or not, as the platform likes.
    connect(this, &QListView::clicked, this, &ConversationListView::chosen);
    connect(this, &QListView::doubleClicked, this, &ConversationListView::opened);
}

void ConversationListView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex before = currentIndex();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && before.isValid()) {
        Q_EMIT opened(before);
    } else if (event->key() == Qt::Key_Up && before.row() == 0) {
        Q_EMIT leftUpwards();
    } else if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
        event->ignore();
    } else {
        QListView::keyPressEvent(event);
        if (currentIndex() != before && currentIndex().isValid())
            Q_EMIT walkedTo(currentIndex());
    }
}

} // namespace Pinthread
