// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentreader.h"

#include "conversation/commentlistmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <array>

namespace Pinthread {

namespace {

constexpr int scrollInterval = 40; ///< Milliseconds.
constexpr int fastestScroll = 40;  ///< Pixels at once.

/// What a key does to the caret.
enum class Step { Left, Right, WordLeft, WordRight, Up, Down, LineStart, LineEnd, TextStart, TextEnd };

struct Motion
{
    QKeySequence::StandardKey key;
    Step step;
    bool selects;
};

// Up and Down alone walk the comments, Home and End go to the first and the last.
constexpr std::array motions{Motion{QKeySequence::MoveToPreviousChar, Step::Left, false},
                             Motion{QKeySequence::MoveToNextChar, Step::Right, false},
                             Motion{QKeySequence::MoveToPreviousWord, Step::WordLeft, false},
                             Motion{QKeySequence::MoveToNextWord, Step::WordRight, false},
                             Motion{QKeySequence::SelectPreviousChar, Step::Left, true},
                             Motion{QKeySequence::SelectNextChar, Step::Right, true},
                             Motion{QKeySequence::SelectPreviousWord, Step::WordLeft, true},
                             Motion{QKeySequence::SelectNextWord, Step::WordRight, true},
                             Motion{QKeySequence::SelectPreviousLine, Step::Up, true},
                             Motion{QKeySequence::SelectNextLine, Step::Down, true},
                             Motion{QKeySequence::SelectStartOfLine, Step::LineStart, true},
                             Motion{QKeySequence::SelectEndOfLine, Step::LineEnd, true},
                             Motion{QKeySequence::SelectStartOfDocument, Step::TextStart, true},
                             Motion{QKeySequence::SelectEndOfDocument, Step::TextEnd, true}};

const Motion *motionOf(const QKeyEvent &event)
{
    const auto found = std::ranges::find_if(motions, [&](const Motion &one) { return event.matches(one.key); });
    return found == motions.end() ? nullptr : &*found;
}

int stepped(const CommentLayout &words, int offset, Step step)
{
    switch (step) {
    case Step::Left:
        return words.stepped(offset, false, false);
    case Step::Right:
        return words.stepped(offset, true, false);
    case Step::WordLeft:
        return words.stepped(offset, false, true);
    case Step::WordRight:
        return words.stepped(offset, true, true);
    case Step::Up:
        return words.lineStepped(offset, -1);
    case Step::Down:
        return words.lineStepped(offset, 1);
    case Step::LineStart:
        return words.lineAt(offset).from;
    case Step::LineEnd:
        return words.lineAt(offset).to;
    case Step::TextStart:
        return 0;
    case Step::TextEnd:
        return static_cast<int>(words.text().size());
    }
    Q_UNREACHABLE();
}

CommentId idOf(const QModelIndex &index)
{
    return index.data(CommentListModel::IdRole).value<CommentId>();
}

bool isDeleted(const QModelIndex &index)
{
    return index.data(CommentListModel::DeletedRole).toBool();
}

} // namespace

CommentReader::CommentReader(QListView &list, CommentDelegate &delegate)
    : QObject(&list), m_list(list), m_delegate(delegate)
{
    m_delegate.setMarks([this](const QModelIndex &index) { return marksOf(index); });
}

const CommentListModel *CommentReader::model() const
{
    return qobject_cast<const CommentListModel *>(m_list.model());
}

CommentDelegate::Marks CommentReader::marksOf(const QModelIndex &index) const
{
    CommentDelegate::Marks marks;
    if (const auto *comments = model())
        marks.selected = m_selection.rangeIn(*comments, index.row());
    const auto &caret = m_selection.caret();
    if (m_caretShown && caret && m_list.hasFocus() && caret->comment == idOf(index))
        marks.caret = caret->offset;
    if (index == m_list.currentIndex() && m_list.hasFocus())
        marks.focusedLink = m_focusedLink;
    return marks;
}

QString CommentReader::selectedText() const
{
    const auto *comments = model();
    return comments ? m_selection.text(*comments) : QString();
}

bool CommentReader::clear()
{
    const bool something = !m_selection.isEmpty() || m_caretShown;
    m_selection.clear();
    m_caretShown = false;
    m_list.viewport()->update();
    return something;
}

QModelIndex CommentReader::rowAt(QPoint position) const
{
    const int rows = m_list.model() ? m_list.model()->rowCount() : 0;
    if (rows == 0)
        return {};
    const QPoint within(m_list.viewport()->width() / 2, position.y());
    if (const QModelIndex index = m_list.indexAt(within); index.isValid())
        return index;
    const QModelIndex first = m_list.model()->index(0, 0);
    return position.y() < m_list.visualRect(first).top() ? first : m_list.model()->index(rows - 1, 0);
}

const CommentLayout &CommentReader::wordsOf(const QModelIndex &index) const
{
    return m_delegate.wordsIn(m_list.visualRect(index), index, m_list);
}

QPointF CommentReader::inWords(const QModelIndex &index, QPoint position) const
{
    return position - CommentDelegate::rowIn(m_list.visualRect(index), index, m_list).words().topLeft();
}

CommentSelection::Place CommentReader::placeAt(QPoint position) const
{
    const QModelIndex index = rowAt(position);
    const QPointF point = inWords(index, position);
    const CommentLayout &words = wordsOf(index);
    // Above the words, with the name, is before them; below is after them.
    const int offset = point.y() < 0                 ? 0
                       : point.y() >= words.height() ? static_cast<int>(words.text().size())
                                                     : words.offsetAt(point);
    return {.comment = idOf(index), .offset = offset};
}

QUrl CommentReader::linkAt(QPoint position) const
{
    const QModelIndex index = m_list.indexAt(position);
    if (!index.isValid() || isDeleted(index))
        return {};
    const CommentLayout &words = wordsOf(index);
    const int link = words.linkAt(inWords(index, position));
    return link < 0 ? QUrl() : words.links().at(link).url;
}

Qt::CursorShape CommentReader::shapeAt(QPoint position) const
{
    if (m_dragging)
        return Qt::IBeamCursor;
    if (!linkAt(position).isEmpty())
        return Qt::PointingHandCursor;
    const QModelIndex index = m_list.indexAt(position);
    const bool onWords = index.isValid() && !isDeleted(index) && wordsOf(index).hasWordsAt(inWords(index, position));
    return onWords ? Qt::IBeamCursor : Qt::ArrowCursor;
}

void CommentReader::press(const QMouseEvent &event)
{
    const QPoint position = event.position().toPoint();
    m_pressedLink = linkAt(position);
    m_focusedLink = -1;
    m_caretShown = false;
    if (!rowAt(position).isValid())
        return;
    m_dragging = true;
    m_dragPosition = position;
    const bool third = m_sinceDoubleClick.isValid()
                       && !m_sinceDoubleClick.hasExpired(QApplication::doubleClickInterval())
                       && (position - m_doubleClickPosition).manhattanLength() < QApplication::startDragDistance();
    m_sinceDoubleClick.invalidate();
    const CommentSelection::Place place = placeAt(position);
    if (third) {
        m_selection.place({.comment = place.comment, .offset = 0});
        m_selection.extend(
            {.comment = place.comment, .offset = static_cast<int>(wordsOf(rowAt(position)).text().size())});
        m_dragging = false;
    } else if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        m_selection.extend(place);
    } else {
        m_selection.place(place);
    }
    m_list.viewport()->update();
}

void CommentReader::doubleClick(const QMouseEvent &event)
{
    const QPoint position = event.position().toPoint();
    const QModelIndex index = rowAt(position);
    if (!index.isValid() || isDeleted(index))
        return;
    m_sinceDoubleClick.start();
    m_doubleClickPosition = position;
    const CommentSelection::Place place = placeAt(position);
    const CommentLayout::Range word = wordsOf(index).wordAt(place.offset);
    m_selection.place({.comment = place.comment, .offset = word.from});
    m_selection.extend({.comment = place.comment, .offset = word.to});
    offerToPaste();
    m_list.viewport()->update();
}

void CommentReader::drag(const QMouseEvent &event)
{
    if (!m_dragging)
        return;
    m_dragPosition = event.position().toPoint();
    m_selection.extend(placeAt(m_dragPosition));
    const bool beyond = m_dragPosition.y() < 0 || m_dragPosition.y() >= m_list.viewport()->height();
    if (!beyond)
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollInterval, this);
    m_list.viewport()->update();
}

void CommentReader::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_scrolling.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    const int below = m_dragPosition.y() - m_list.viewport()->height();
    const int by = m_dragPosition.y() < 0 ? m_dragPosition.y() : below;
    QScrollBar *bar = m_list.verticalScrollBar();
    bar->setValue(bar->value() + std::clamp(by, -fastestScroll, fastestScroll));
    m_selection.extend(placeAt(m_dragPosition));
    m_list.viewport()->update();
}

void CommentReader::release(const QMouseEvent &event)
{
    m_scrolling.stop();
    const bool dragged = std::exchange(m_dragging, false);
    const QUrl link = std::exchange(m_pressedLink, QUrl());
    if (!m_selection.isEmpty())
        offerToPaste();
    else if (dragged && !link.isEmpty() && link == linkAt(event.position().toPoint()))
        Q_EMIT linkActivated(link);
}

void CommentReader::offerToPaste() const
{
    // For the middle button, on the systems that have it.
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (const QString text = selectedText(); clipboard->supportsSelection() && !text.isEmpty())
        clipboard->setText(text, QClipboard::Selection);
}

bool CommentReader::means(const QKeyEvent &event)
{
    return motionOf(event) || event.matches(QKeySequence::SelectAll);
}

bool CommentReader::keyPress(const QKeyEvent &event)
{
    const QModelIndex index = m_list.currentIndex();
    if (!index.isValid() || !means(event))
        return false;
    const Motion *motion = motionOf(event);
    if (!motion) {
        selectAll();
        return true;
    }
    if (isDeleted(index))
        return true;
    const CommentLayout &words = wordsOf(index);
    const auto end = static_cast<int>(words.text().size());
    const bool backwards = motion->step == Step::Left || motion->step == Step::WordLeft || motion->step == Step::Up;
    // The caret comes in from the end that the key points away from.
    const auto &caret = m_selection.caret();
    const bool here = caret && caret->comment == idOf(index);
    const int from = here ? std::min(caret->offset, end) : backwards ? end : 0;
    if (!here)
        m_selection.place({.comment = idOf(index), .offset = from});
    const CommentSelection::Place to{.comment = idOf(index), .offset = stepped(words, from, motion->step)};
    if (motion->selects)
        m_selection.extend(to);
    else
        m_selection.place(to);
    m_caretShown = true;
    m_focusedLink = -1;
    offerToPaste();
    show();
    return true;
}

void CommentReader::selectAll()
{
    const auto *comments = model();
    const QModelIndex index = m_list.currentIndex();
    const auto end = static_cast<int>(comments->commentAt(index.row()).text.size());
    const CommentLayout::Range selected = m_selection.rangeIn(*comments, index.row());
    if (selected.from == 0 && selected.to == end) {
        const Comment &first = comments->commentAt(0);
        const Comment &last = comments->commentAt(comments->rowCount() - 1);
        m_selection.place({.comment = first.id, .offset = 0});
        m_selection.extend({.comment = last.id, .offset = static_cast<int>(last.text.size())});
    } else {
        m_selection.place({.comment = idOf(index), .offset = 0});
        m_selection.extend({.comment = idOf(index), .offset = end});
    }
    offerToPaste();
    m_list.viewport()->update();
}

void CommentReader::show()
{
    const QModelIndex index = m_list.currentIndex();
    const QRect words = CommentDelegate::rowIn(m_list.visualRect(index), index, m_list).words();
    const QRectF caret = wordsOf(index).caretRect(m_selection.caret()->offset).translated(words.topLeft());
    QScrollBar *bar = m_list.verticalScrollBar();
    if (caret.top() < 0)
        bar->setValue(bar->value() + static_cast<int>(caret.top()));
    else if (caret.bottom() > m_list.viewport()->height())
        bar->setValue(bar->value() + static_cast<int>(caret.bottom()) - m_list.viewport()->height() + 1);
    m_list.viewport()->update();
}

QList<Link> CommentReader::linksOf(const QModelIndex &index) const
{
    return index.isValid() && !isDeleted(index) ? findLinks(index.data().toString()) : QList<Link>();
}

bool CommentReader::focusNextLink(bool forward)
{
    const auto count = static_cast<int>(linksOf(m_list.currentIndex()).size());
    const int next = m_focusedLink + (forward ? 1 : -1);
    const bool there = next >= 0 && next < count;
    m_focusedLink = there ? next : -1;
    m_list.viewport()->update();
    return there;
}

bool CommentReader::activateFocusedLink()
{
    const QList<Link> links = linksOf(m_list.currentIndex());
    if (m_focusedLink < 0 || m_focusedLink >= links.size())
        return false;
    Q_EMIT linkActivated(links.at(m_focusedLink).url);
    return true;
}

void CommentReader::leaveCurrent()
{
    m_focusedLink = -1;
    if (!m_dragging)
        clear();
}

} // namespace Pinthread
