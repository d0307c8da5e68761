// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/threadview.h"

#include "conversation/commentdelegate.h"
#include "conversation/commentlistmodel.h"
#include "conversation/repaintlater.h"
#include "conversation/slimscrollbar.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace Pinthread {

namespace {

/// Above the first comment and below the last.
constexpr int padding = 4;
/// Characters that are measured at once: more than nearly every thread has, and a few milliseconds' work.
constexpr qsizetype measuredAtOnce = 20'000;
/// What measuring a row costs at least, in characters.
constexpr qsizetype costOfRow = 100;
/// Milliseconds of measuring at a time, while there is nothing else to do: a quarter of a frame.
constexpr qint64 measuringTime = 4;
/// A comment of which this much is in sight has been seen to be there.
constexpr int enoughInSight = 40;

} // namespace

ThreadView::ThreadView(const Clock &clock, QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, padding, 0, padding);
    viewport()->setAutoFillBackground(false);
    useSlimScrollBar(this);
    m_delegate = new CommentDelegate(clock, *new RepaintLater(viewport()), this);
    setItemDelegate(m_delegate);
    verticalScrollBar()->setSingleStep(20);

    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadView::onScrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_staysAtEnd)
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    });
}

void ThreadView::setModel(QAbstractItemModel *model)
{
    m_comments = qobject_cast<CommentListModel *>(model);
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_staysAtEnd = true;
        m_place = QPersistentModelIndex();
        m_delegate->forget();
    });
}

int ThreadView::contentHeight(int width, int most) const
{
    const int rows = m_comments ? m_comments->rowCount() : 0;
    const int least = CommentRow::heightFor(0, {}, font());
    if (rows * least >= most)
        return most;
    int height = 0;
    for (int row = 0; row < rows && height < most; ++row)
        height += m_delegate->measure(m_comments->index(row), width, font());
    return height == 0 ? 0 : std::min(height + 2 * padding, most);
}

void ThreadView::doItemsLayout()
{
    if (m_laysOut) {
        m_again = true;
        return;
    }
    m_laysOut = true;
    const bool measured = measureWithin(measuredAtOnce);
    // What comes into sight is measured, and moves what is below it; a few rounds always end that.
    for (int round = 0; round < 6; ++round) {
        m_again = false;
        QListView::doItemsLayout();
        restorePlace();
        if (!measureInSight() && !m_again)
            break;
    }
    m_laysOut = false;
    rememberPlace();
    if (measured)
        m_measuring.stop();
    else
        measureLater();
    Q_EMIT sightChanged();
}

/// Measures from the end, where reading begins, as much as \a budget characters allow. \returns whether that was all.
bool ThreadView::measureWithin(qsizetype budget)
{
    const int width = viewport()->width();
    for (int row = (m_comments ? m_comments->rowCount() : 0) - 1; row >= 0 && budget > 0; --row) {
        const QModelIndex index = m_comments->index(row);
        if (m_delegate->isMeasured(index, width, font()))
            continue;
        m_delegate->measure(index, width, font());
        budget -= m_comments->commentAt(row).text.size() + costOfRow;
    }
    return budget > 0;
}

/// \returns whether a row in sight was not as high as it was taken to be.
bool ThreadView::measureInSight()
{
    const int width = viewport()->width();
    bool changed = false;
    for (QModelIndex index = indexAt({width / 2, 0}); index.isValid(); index = index.siblingAtRow(index.row() + 1)) {
        const QRect rect = visualRect(index);
        if (rect.top() > viewport()->height())
            break;
        if (!m_delegate->isMeasured(index, width, font()))
            changed = m_delegate->measure(index, width, font()) != rect.height() || changed;
    }
    return changed;
}

void ThreadView::measureLater()
{
    m_nextToMeasure = m_comments->rowCount() - 1;
    if (isVisible())
        m_measuring.start(0, this);
}

bool ThreadView::isMeasured() const
{
    for (int row = 0; m_comments && row < m_comments->rowCount(); ++row) {
        if (!m_delegate->isMeasured(m_comments->index(row), viewport()->width(), font()))
            return false;
    }
    return true;
}

void ThreadView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_measuring.timerId()) {
        QListView::timerEvent(event);
        return;
    }
    QElapsedTimer spent;
    spent.start();
    while (m_nextToMeasure >= 0 && !spent.hasExpired(measuringTime)) {
        if (m_nextToMeasure < m_comments->rowCount())
            m_delegate->measure(m_comments->index(m_nextToMeasure), viewport()->width(), font());
        --m_nextToMeasure;
    }
    if (m_nextToMeasure < 0) {
        m_measuring.stop();
        doItemsLayout();
    }
}

void ThreadView::rememberPlace()
{
    m_place = indexAt({viewport()->width() / 2, 0});
    m_placeTop = m_place.isValid() ? visualRect(m_place).top() : 0;
}

void ThreadView::restorePlace()
{
    QScrollBar *bar = verticalScrollBar();
    if (m_staysAtEnd)
        bar->setValue(bar->maximum());
    else if (m_place.isValid())
        bar->setValue(bar->value() + visualRect(m_place).top() - m_placeTop);
}

void ThreadView::onScrolled()
{
    if (m_laysOut)
        return;
    // Scrolled away from the end by the user, it stays where they are; the range alone changing is not scrolling.
    m_staysAtEnd = isAtEnd();
    rememberPlace();
    if (measureInSight())
        doItemsLayout();
    else
        Q_EMIT sightChanged();
}

bool ThreadView::isAtEnd() const
{
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

bool ThreadView::isLastInSight() const
{
    const int rows = m_comments ? m_comments->rowCount() : 0;
    if (rows == 0 || isHidden())
        return false;
    const QRect last = visualRect(m_comments->index(rows - 1));
    return last.top() + std::min(last.height(), enoughInSight) <= viewport()->height() && last.bottom() >= 0;
}

void ThreadView::scrollToEnd()
{
    m_staysAtEnd = true;
    scrollToBottom();
}

void ThreadView::scrollToFirst(CommentId comment)
{
    const int row = m_comments ? m_comments->rowOf(comment) : -1;
    if (row < 0)
        return;
    executeDelayedItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + visualRect(m_comments->index(row)).top());
    m_staysAtEnd = isAtEnd();
    rememberPlace();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    const bool stays = m_staysAtEnd;
    QListView::resizeEvent(event);
    m_staysAtEnd = stays;
    if (event->size().width() != event->oldSize().width())
        doItemsLayout(); // Lines break elsewhere.
    else if (stays)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (!m_laysOut)
        Q_EMIT sightChanged();
}

void ThreadView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_delegate->forget(); // The colours of links are laid out with them.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        scheduleDelayedItemsLayout();
}

} // namespace Pinthread
