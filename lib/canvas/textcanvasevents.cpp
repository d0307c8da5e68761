// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a TextCanvas does with the events it is sent, but for the mouse (textcanvaspointer.cpp); the rest of the class
// is in textcanvas.cpp.

#include "canvas/textcanvas.h"

#include "canvas/highlightset_p.h"
#include "canvas/textcanvasaccessible_p.h"
#include "canvas/textcanvaspointer_p.h"
#include "canvas/textsearchbar_p.h"

#include <QClipboard>
#include <QGestureEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QWheelEvent>

#include <cmath>

namespace Pinthread {

namespace {

/// One notch of the wheel.
constexpr double wheelZoom = 1.1;
constexpr double wheelNotch = 120;

} // namespace

bool TextCanvas::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)
            || key->matches(QKeySequence::Find) || (key->key() == Qt::Key_Escape && m_caret->hasSelection())) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::Paint:
        paintFocusFrame();
        return true;
    default:
        break;
    }
    return QAbstractScrollArea::event(event);
}

bool TextCanvas::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Gesture:
    case QEvent::NativeGesture:
        if (gestureEvent(event))
            return true;
        break;
    case QEvent::ToolTip:
        showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    case QEvent::Leave:
        if (!m_hovered.isNull()) {
            m_hovered = {};
            viewport()->update();
            Q_EMIT highlightHovered({});
        }
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool TextCanvas::gestureEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *native = static_cast<QNativeGestureEvent *>(event);
        if (native->gestureType() != Qt::ZoomNativeGesture)
            return false;
        zoomAt(m_zoom * (1 + native->value()), native->position().y());
        return true;
    }
    auto *gesture = static_cast<QGestureEvent *>(event);
    const auto *pinch = static_cast<QPinchGesture *>(gesture->gesture(Qt::PinchGesture));
    if (pinch == nullptr)
        return false;
    zoomAt(m_zoom * pinch->scaleFactor(), viewport()->mapFromGlobal(pinch->hotSpot()).y());
    gesture->accept();
    return true;
}

void TextCanvas::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyPalette();
    else if (event->type() == QEvent::FontChange)
        relayout();
}

void TextCanvas::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomAt(m_zoom * std::pow(wheelZoom, event->angleDelta().y() / wheelNotch), event->position().y());
    else
        QAbstractScrollArea::wheelEvent(event);
    // A text that cannot be scrolled further must not scroll what it is in.
    event->accept();
}

void TextCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->globalPos();
    QPointF position = viewport()->mapFromGlobal(place);
    if (event->reason() == QContextMenuEvent::Keyboard && m_document != nullptr) {
        const QRect cursor = cursorRect(m_document->plainText().positionOf(m_caret->position()));
        position = cursor.center();
        place = viewport()->mapToGlobal(cursor.bottomLeft());
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("textContextMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &name, const QString &text, bool enabled, auto slot) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, slot);
    };
    add(QStringLiteral("startConversation"), tr("Start a &Conversation About This"), canBeDiscussed(),
        &TextCanvas::startConversation);
    menu->addSeparator();
    add(QStringLiteral("copy"), tr("&Copy"), m_caret->hasSelection(), &TextCanvas::copy);
    add(QStringLiteral("selectAll"), tr("Select &All"), m_document != nullptr, &TextCanvas::selectAll);
    if (m_flow->rowCount() > 0) {
        const auto [row, inRow] = rowAt(position);
        const auto character = m_flow->row(row).characterAt(inRow);
        if (const QUrl *link = character ? m_document->linkAt(*character) : nullptr) {
            menu->addSeparator();
            add(QStringLiteral("openLink"), tr("&Open Link"), true, [this, url = *link] { Q_EMIT linkActivated(url); });
            add(QStringLiteral("copyLink"), tr("Copy &Link Address"), true,
                [url = *link] { QGuiApplication::clipboard()->setText(url.toString(QUrl::FullyEncoded)); });
        }
    }
    menu->popup(place);
}

// --- Keyboard

bool TextCanvas::moveCaret(const QKeyEvent &event)
{
    using Step = TextCaret::Step;
    struct Key
    {
        QKeySequence::StandardKey move;
        QKeySequence::StandardKey select;
        Step step;
    };
    static constexpr Key keys[] = {
        {QKeySequence::MoveToNextChar, QKeySequence::SelectNextChar, Step::NextCharacter},
        {QKeySequence::MoveToPreviousChar, QKeySequence::SelectPreviousChar, Step::PreviousCharacter},
        {QKeySequence::MoveToNextWord, QKeySequence::SelectNextWord, Step::NextWord},
        {QKeySequence::MoveToPreviousWord, QKeySequence::SelectPreviousWord, Step::PreviousWord},
        {QKeySequence::MoveToNextLine, QKeySequence::SelectNextLine, Step::LineBelow},
        {QKeySequence::MoveToPreviousLine, QKeySequence::SelectPreviousLine, Step::LineAbove},
        {QKeySequence::MoveToNextPage, QKeySequence::SelectNextPage, Step::PageBelow},
        {QKeySequence::MoveToPreviousPage, QKeySequence::SelectPreviousPage, Step::PageAbove},
        {QKeySequence::MoveToStartOfLine, QKeySequence::SelectStartOfLine, Step::LineStart},
        {QKeySequence::MoveToEndOfLine, QKeySequence::SelectEndOfLine, Step::LineEnd},
        {QKeySequence::MoveToStartOfDocument, QKeySequence::SelectStartOfDocument, Step::TextStart},
        {QKeySequence::MoveToEndOfDocument, QKeySequence::SelectEndOfDocument, Step::TextEnd},
    };
    std::optional<Step> step;
    bool extend = false;
    for (const Key &key : keys) {
        if (event.matches(key.move) || event.matches(key.select)) {
            step = key.step;
            extend = event.matches(key.select);
            break;
        }
    }
    const Qt::KeyboardModifiers others = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (!step && others == Qt::ControlModifier && (event.key() == Qt::Key_Down || event.key() == Qt::Key_Up)) {
        step = event.key() == Qt::Key_Down ? Step::NextParagraph : Step::PreviousParagraph;
        extend = event.modifiers().testFlag(Qt::ShiftModifier);
    }
    if (!step)
        return false;
    m_focusVisible = true;
    update();
    // Whoever has scrolled away goes on from what is seen.
    const QRect cursor = cursorRect(m_document->plainText().positionOf(m_caret->position()));
    if (!extend && !m_caret->hasSelection() && !cursor.intersects(viewport()->rect())) {
        const auto [row, inRow] = rowAt({columnLeft(), m_flow->theme().em()});
        m_caret->moveTo(m_flow->row(row).offsetAt(inRow), false);
    }
    m_caret->step(*step, extend, 0.9 * viewport()->height());
    caretMoved();
    ensureOffsetVisible(m_caret->position(), false);
    return true;
}

void TextCanvas::keyPressEvent(QKeyEvent *event)
{
    if (m_flow->rowCount() > 0 && moveCaret(*event))
        return;
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    if (event->matches(QKeySequence::Find))
        return startSearch();
    if (event->matches(QKeySequence::FindNext))
        return findNext();
    if (event->matches(QKeySequence::FindPrevious))
        return findPrevious();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!selection().isEmpty())
            startConversation();
        else
            activateAtCaret();
        return;
    case Qt::Key_Space:
        scrollBy((event->modifiers().testFlag(Qt::ShiftModifier) ? -0.9 : 0.9) * viewport()->height());
        return;
    case Qt::Key_Escape:
        if (m_caret->hasSelection()) {
            m_caret->clearSelection();
            caretMoved();
            return;
        }
        break;
    default:
        break;
    }
    // What is not ours is the window's.
    event->ignore();
}

void TextCanvas::activateAtCaret()
{
    QList<ConversationId> candidates = highlightsOn(m_caret->position());
    if (candidates.isEmpty() && m_caret->position() > 0)
        candidates = highlightsOn(m_caret->position() - 1); // Right behind the words is at them, too.
    if (!candidates.isEmpty())
        pick(candidates);
    else if (highlight(m_selected) != nullptr)
        Q_EMIT highlightActivated(m_selected);
}

void TextCanvas::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_focusVisible =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    update();
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
    TextCanvasAccessible::selectedChanged(*this);
}

void TextCanvas::focusOutEvent(QFocusEvent *event)
{
    update();
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

void TextCanvas::placeSearchBar()
{
    constexpr int distance = 10;
    m_searchBar->adjustSize();
    const int width = std::min(m_searchBar->sizeHint().width(), viewport()->width() - 2 * distance);
    m_searchBar->setGeometry(viewport()->x() + viewport()->width() - width - distance, viewport()->y() + distance,
                             width, m_searchBar->sizeHint().height());
}

} // namespace Pinthread
