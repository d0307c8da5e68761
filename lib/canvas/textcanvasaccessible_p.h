// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"

#include <QAccessibleWidget>
#include <QHash>

namespace Pinthread {

class TextCanvas;

/// The text canvas as assistive technology sees it: a document whose text can be read, with a child for every
/// highlight, which follows its child widgets. Offsets are UTF-16 units of the document's plain text. Never copies more
/// of a long text than it is asked for.
class TextCanvasAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    /// Makes Qt use this for every TextCanvas; may be called again.
    static void install();

    // What the canvas tells of itself.

    static void documentChanged(TextCanvas &canvas);
    /// Highlights came or went.
    static void highlightsChanged(TextCanvas &canvas);
    static void highlightChanged(TextCanvas &canvas, ConversationId id);
    /// Another highlight is selected, or the canvas has got the focus.
    static void selectedChanged(TextCanvas &canvas);
    static void caretMoved(TextCanvas &canvas);

    explicit TextCanvasAccessible(TextCanvas &canvas);
    ~TextCanvasAccessible() override;
    Q_DISABLE_COPY_MOVE(TextCanvasAccessible)

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;
    [[nodiscard]] QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    /// The child for a highlight; null when there is no such highlight.
    [[nodiscard]] QAccessibleInterface *childFor(ConversationId id) const;
    /// A highlight's place among the children; -1 when there is no such highlight.
    [[nodiscard]] int indexOf(ConversationId id) const;

    // The text.
    void selection(int selectionIndex, int *startOffset, int *endOffset) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int startOffset, int endOffset) override;
    void removeSelection(int selectionIndex) override;
    void setSelection(int selectionIndex, int startOffset, int endOffset) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int startOffset, int endOffset) const override;
    [[nodiscard]] QString textBeforeOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset,
                                           int *endOffset) const override;
    [[nodiscard]] QString textAfterOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset,
                                          int *endOffset) const override;
    [[nodiscard]] QString textAtOffset(int offset, QAccessible::TextBoundaryType boundary, int *startOffset,
                                       int *endOffset) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int startIndex, int endIndex) override;
    [[nodiscard]] QString attributes(int offset, int *startOffset, int *endOffset) const override;

private:
    [[nodiscard]] TextCanvas &canvas() const;
    /// The document's plain text; empty without one.
    [[nodiscard]] const QString &allText() const;
    [[nodiscard]] qint64 positionOf(int offset) const;
    void select(int startOffset, int endOffset);
    /// The stretch between two boundaries that has \a offset.
    [[nodiscard]] std::pair<int, int> stretchAt(int offset, QAccessible::TextBoundaryType boundary) const;
    [[nodiscard]] QString taken(std::pair<int, int> stretch, int *startOffset, int *endOffset) const;
    /// Drops the children of highlights that are gone.
    void forgetGone();

    mutable QHash<ConversationId, QAccessible::Id> m_children;
};

} // namespace Pinthread
