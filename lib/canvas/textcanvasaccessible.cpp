// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcanvasaccessible_p.h"

#include "canvas/highlightaccessible_p.h"
#include "canvas/textcanvas.h"
#include "canvas/textcaret_p.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Pinthread {

namespace {

QAccessibleInterface *makeInterface(const QString & /*className*/, QObject *object)
{
    auto *canvas = qobject_cast<TextCanvas *>(object);
    return canvas != nullptr ? new TextCanvasAccessible(*canvas) : nullptr;
}

/// Null only if another factory came first.
TextCanvasAccessible *interfaceOf(TextCanvas &canvas)
{
    return dynamic_cast<TextCanvasAccessible *>(QAccessible::queryAccessibleInterface(&canvas));
}

} // namespace

void TextCanvasAccessible::install()
{
    [[maybe_unused]] static const bool once = [] {
        QAccessible::installFactory(&makeInterface);
        return true;
    }();
}

// --- What the canvas tells

void TextCanvasAccessible::documentChanged(TextCanvas &canvas)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&canvas, QAccessible::VisibleDataChanged);
    QAccessible::updateAccessibility(&event);
}

void TextCanvasAccessible::highlightsChanged(TextCanvas &canvas)
{
    TextCanvasAccessible *self = interfaceOf(canvas);
    if (self == nullptr)
        return;
    self->forgetGone();
    QAccessibleEvent event(&canvas, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&event);
}

void TextCanvasAccessible::highlightChanged(TextCanvas &canvas, ConversationId id)
{
    TextCanvasAccessible *self = interfaceOf(canvas);
    if (self == nullptr || !self->m_children.contains(id))
        return;
    for (const QAccessible::Event type : {QAccessible::NameChanged, QAccessible::LocationChanged}) {
        QAccessibleEvent event(&canvas, type);
        event.setChild(self->indexOf(id));
        QAccessible::updateAccessibility(&event);
    }
}

void TextCanvasAccessible::selectedChanged(TextCanvas &canvas)
{
    TextCanvasAccessible *self = interfaceOf(canvas);
    if (self == nullptr || !canvas.hasFocus() || canvas.highlight(canvas.selected()) == nullptr)
        return;
    QAccessibleEvent event(&canvas, QAccessible::Selection);
    event.setChild(self->indexOf(canvas.selected()));
    QAccessible::updateAccessibility(&event);
}

void TextCanvasAccessible::caretMoved(TextCanvas &canvas)
{
    if (!QAccessible::isActive() || !canvas.hasFocus())
        return;
    if (canvas.m_caret->hasSelection()) {
        QAccessibleTextSelectionEvent event(&canvas, int(canvas.m_caret->from()), int(canvas.m_caret->to()));
        event.setCursorPosition(int(canvas.m_caret->position()));
        QAccessible::updateAccessibility(&event);
    } else {
        QAccessibleTextCursorEvent event(&canvas, int(canvas.m_caret->position()));
        QAccessible::updateAccessibility(&event);
    }
}

TextCanvasAccessible::TextCanvasAccessible(TextCanvas &canvas) : QAccessibleWidget(&canvas, QAccessible::Document) {}

TextCanvasAccessible::~TextCanvasAccessible()
{
    for (const QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

TextCanvas &TextCanvasAccessible::canvas() const
{
    return *static_cast<TextCanvas *>(widget());
}

// --- Children

int TextCanvasAccessible::childCount() const
{
    return QAccessibleWidget::childCount() + int(canvas().highlights().size());
}

QAccessibleInterface *TextCanvasAccessible::child(int index) const
{
    const int highlight = index - QAccessibleWidget::childCount();
    if (highlight < 0)
        return QAccessibleWidget::child(index);
    return highlight < canvas().highlights().size() ? childFor(canvas().highlights().at(highlight).id) : nullptr;
}

QAccessibleInterface *TextCanvasAccessible::childFor(ConversationId id) const
{
    if (canvas().highlight(id) == nullptr)
        return nullptr;
    if (const auto known = m_children.constFind(id); known != m_children.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new HighlightAccessible(canvas(), id);
    m_children.insert(id, QAccessible::registerAccessibleInterface(made));
    return made;
}

int TextCanvasAccessible::indexOf(ConversationId id) const
{
    const QList<HighlightView> &highlights = canvas().highlights();
    const auto found = std::ranges::find(highlights, id, &HighlightView::id);
    return found == highlights.end() ? -1 : QAccessibleWidget::childCount() + int(found - highlights.begin());
}

int TextCanvasAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *highlight = dynamic_cast<const HighlightAccessible *>(child))
        return indexOf(highlight->id());
    return QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface *TextCanvasAccessible::childAt(int x, int y) const
{
    if (QAccessibleInterface *widget = QAccessibleWidget::childAt(x, y);
        widget != nullptr && widget->object() != canvas().viewport())
        return widget;
    const QPoint position = canvas().viewport()->mapFromGlobal(QPoint(x, y));
    return canvas().viewport()->rect().contains(position) ? childFor(canvas().highlightAt(position)) : nullptr;
}

QString TextCanvasAccessible::text(QAccessible::Text text) const
{
    if (text == QAccessible::Description && canvas().accessibleDescription().isEmpty())
        return TextCanvas::tr("%Ln highlight(s)", nullptr, int(canvas().highlights().size()));
    return QAccessibleWidget::text(text);
}

QAccessible::State TextCanvasAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.multiLine = true;
    state.selectableText = true;
    return state;
}

void *TextCanvasAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                              : QAccessibleWidget::interface_cast(type);
}

void TextCanvasAccessible::forgetGone()
{
    for (auto child = m_children.begin(); child != m_children.end();) {
        if (canvas().highlight(child.key()) == nullptr) {
            QAccessible::deleteAccessibleInterface(child.value());
            child = m_children.erase(child);
        } else {
            ++child;
        }
    }
}

// --- The text

const QString &TextCanvasAccessible::allText() const
{
    static const QString none;
    return canvas().document() != nullptr ? canvas().document()->plainText().text() : none;
}

qint64 TextCanvasAccessible::positionOf(int offset) const
{
    return canvas().document() != nullptr ? canvas().document()->plainText().positionOf(offset) : 0;
}

void TextCanvasAccessible::select(int startOffset, int endOffset)
{
    canvas().setSelection({positionOf(startOffset), positionOf(endOffset)});
}

void TextCanvasAccessible::selection(int selectionIndex, int *startOffset, int *endOffset) const
{
    const bool has = selectionIndex == 0 && selectionCount() == 1;
    *startOffset = has ? int(canvas().m_caret->from()) : 0;
    *endOffset = has ? int(canvas().m_caret->to()) : 0;
}

int TextCanvasAccessible::selectionCount() const
{
    return canvas().m_caret->hasSelection() ? 1 : 0;
}

void TextCanvasAccessible::addSelection(int startOffset, int endOffset)
{
    select(startOffset, endOffset);
}

void TextCanvasAccessible::removeSelection(int selectionIndex)
{
    if (selectionIndex == 0)
        select(cursorPosition(), cursorPosition());
}

void TextCanvasAccessible::setSelection(int selectionIndex, int startOffset, int endOffset)
{
    if (selectionIndex == 0)
        select(startOffset, endOffset);
}

int TextCanvasAccessible::cursorPosition() const
{
    return int(canvas().m_caret->position());
}

void TextCanvasAccessible::setCursorPosition(int position)
{
    select(position, position);
    canvas().ensureSpanVisible({positionOf(position), positionOf(position)});
}

QString TextCanvasAccessible::text(int startOffset, int endOffset) const
{
    return allText().mid(startOffset, std::max(0, endOffset - startOffset));
}

int TextCanvasAccessible::characterCount() const
{
    return int(allText().size());
}

std::pair<int, int> TextCanvasAccessible::stretchAt(int offset, QAccessible::TextBoundaryType boundary) const
{
    const int size = characterCount();
    offset = std::clamp(offset, 0, size);
    if (size == 0 || boundary == QAccessible::NoBoundary)
        return {0, size};
    // Whatever the boundary is, it is within the paragraph; only that is looked at.
    const TextDocument &document = *canvas().document();
    const TextBlock &block = document.blocks()[static_cast<size_t>(std::max(0, document.blockAt(offset)))];
    const int from = int(block.offset);
    const int to = std::min(size, int(block.end()) + 1);
    if (boundary == QAccessible::ParagraphBoundary)
        return {from, to};
    if (boundary == QAccessible::LineBoundary) {
        TextFlow &flow = *canvas().m_flow;
        const TextRow &row = flow.row(flow.rowOf(offset));
        const int start = int(row.startOfLine(offset));
        const int end = int(row.endOfLine(offset)) + 1;
        return {start, std::clamp(end, start, size)};
    }
    QTextBoundaryFinder::BoundaryType type = QTextBoundaryFinder::Grapheme;
    if (boundary == QAccessible::WordBoundary)
        type = QTextBoundaryFinder::Word;
    else if (boundary == QAccessible::SentenceBoundary)
        type = QTextBoundaryFinder::Sentence;
    const QString words = allText().mid(from, to - from);
    QTextBoundaryFinder finder(type, words);
    finder.setPosition(offset - from);
    const qsizetype start = finder.isAtBoundary() && offset - from < words.size()
                                ? offset - from
                                : std::max<qsizetype>(0, finder.toPreviousBoundary());
    finder.setPosition(start);
    const qsizetype end = finder.toNextBoundary();
    return {from + int(start), from + int(end < 0 ? words.size() : end)};
}

QString TextCanvasAccessible::taken(std::pair<int, int> stretch, int *startOffset, int *endOffset) const
{
    *startOffset = stretch.first;
    *endOffset = stretch.second;
    return text(stretch.first, stretch.second);
}

QString TextCanvasAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset,
                                           int *endOffset) const
{
    return taken(stretchAt(offset, boundary), startOffset, endOffset);
}

QString TextCanvasAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset,
                                               int *endOffset) const
{
    const int start = stretchAt(offset, boundary).first;
    return taken(start > 0 ? stretchAt(start - 1, boundary) : std::pair(0, 0), startOffset, endOffset);
}

QString TextCanvasAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset,
                                              int *endOffset) const
{
    const int end = stretchAt(offset, boundary).second;
    const int size = characterCount();
    return taken(end < size ? stretchAt(end, boundary) : std::pair(size, size), startOffset, endOffset);
}

QRect TextCanvasAccessible::characterRect(int offset) const
{
    const QRect rect = canvas().cursorRect(positionOf(offset));
    return {canvas().viewport()->mapToGlobal(rect.topLeft()), rect.size()};
}

int TextCanvasAccessible::offsetAtPoint(const QPoint &point) const
{
    if (canvas().document() == nullptr)
        return -1;
    const qint64 position = canvas().positionAt(canvas().viewport()->mapFromGlobal(point));
    return int(canvas().document()->plainText().offsetOf(position));
}

void TextCanvasAccessible::scrollToSubstring(int startIndex, int endIndex)
{
    canvas().ensureSpanVisible({positionOf(startIndex), positionOf(endIndex)});
}

QString TextCanvasAccessible::attributes(int offset, int *startOffset, int *endOffset) const
{
    std::tie(*startOffset, *endOffset) = stretchAt(offset, QAccessible::ParagraphBoundary);
    return {};
}

} // namespace Pinthread
