// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/highlightview.h"
#include "canvas/textdocument.h"
#include "model/limits.h"
#include "model/seams.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

class QHelpEvent;

namespace Pinthread {

class HighlightArt;
class HighlightSet;
class PromptDelay;
class TextCaret;
class TextFlow;
class TextMatches;
class TextQuoter;
class TextSearchBar;
struct MarginMark;
struct TextRange;

/// The widget a text is seen on, with its highlights: to read, to search, to select words in, and to start and open
/// conversations about them. It shows what it is told and says what the user did; it changes no conversation by itself.
/// It is to texts what ImageCanvas is to images, in the same words.
///
/// Places are spans of the document's plain text, in code points (PlainText). Viewport coordinates are those of
/// viewport(), in device-independent pixels. A zoom factor of 1 shows text a little larger than the widget's font.
///
/// Only what is seen is laid out (TextFlow): a document of any length is there at once, scrolls and zooms without
/// delay, and costs nothing while nothing happens. What a document names (pictures, styles, scripts) is never loaded;
/// of its links only http, https and mailto exist, and nothing but linkActivated() comes of them.
///
/// Mouse: drag selects, a double click a word, a triple click a paragraph, Shift extends; a click on highlighted words
/// or on a mark in the margin picks the highlight, again where several lie above each other the next one; a click on a
/// link follows it, with Ctrl where it is highlighted; Ctrl+wheel and pinch zoom at the pointer. Keyboard, with the
/// focus: the text cursor goes as in an editor, with Shift it selects, Ctrl+A selects all, Ctrl+C copies, Enter offers
/// a conversation about the selection or activates the highlight at the cursor (again: the next one there), Escape lets
/// go of the selection, Ctrl+F searches. Shortcuts for zoom and for walking the highlights are left to the window.
class TextCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// How long a selection made with the mouse stands before promptDue(), at first.
    static constexpr std::chrono::milliseconds defaultPromptDelay{3'500};
    static constexpr double smallestZoom = 0.5;
    static constexpr double largestZoom = 3;

    explicit TextCanvas(QWidget *parent = nullptr);
    ~TextCanvas() override;

    // --- The document. A new one is shown from its start, without a selection.

    /// Not null.
    void setDocument(std::shared_ptr<const TextDocument> document);
    /// No document, no highlights, no selection.
    void clear();
    /// Null without one.
    [[nodiscard]] const TextDocument *document() const;

    // --- The highlights. They may be set before the document is there. Later ones lie above earlier ones.

    /// Shows exactly these. Ids are unique.
    void setHighlights(const QList<HighlightView> &highlights);
    /// Shows \a highlight as well, or in place of the one with its id.
    void updateHighlight(const HighlightView &highlight);
    /// Does nothing for an unknown id.
    void removeHighlight(ConversationId id);
    [[nodiscard]] const QList<HighlightView> &highlights() const;
    /// Null when there is none. Valid until highlights change.
    [[nodiscard]] const HighlightView *highlight(ConversationId id) const;

    /// Selects a highlight, or none with a null id. One that is not there (yet) may be named: it is drawn as selected
    /// when it comes. A click on a highlight, Enter, and assistive technology select too. The text cursor goes to it,
    /// unless words are selected.
    void setSelected(ConversationId id);
    [[nodiscard]] ConversationId selected() const;

    /// Where a conversation is being written that does not exist yet: drawn as an unsent highlight without a number.
    void setProvisionalHighlight(const std::optional<TextSpan> &span);

    /// Read-only: highlights can be read and words selected and copied, but no conversation is offered.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;

    // --- The selection

    /// Without the white space at its ends; empty when nothing, or nothing else, is selected.
    [[nodiscard]] TextSpan selection() const;
    void setSelection(const TextSpan &span);
    [[nodiscard]] QString selectedText() const;
    /// What anchors may hold.
    void setLimits(const Limits &limits);
    /// How long a selection made with the mouse stands before promptDue().
    void setPromptDelay(std::chrono::milliseconds delay);
    [[nodiscard]] std::chrono::milliseconds promptDelay() const;
    /// What measures the delay; null: Qt's timers. Must outlive this.
    void setScheduler(Scheduler *scheduler);

    // --- Searching

    /// Marks every place that has these words, in any case and with any white space, and goes to the first from the
    /// cursor on. Empty: none.
    void setSearch(const QString &words);
    /// How many places there are; more than 10,000 are not counted.
    [[nodiscard]] int matchCount() const;
    /// The one that was gone to, from 0; −1 when there is none.
    [[nodiscard]] int currentMatch() const;

    // --- Where things are

    [[nodiscard]] double zoomFactor() const;
    /// Keeps the first line that is seen in its place. Held between smallestZoom and largestZoom.
    void setZoomFactor(double factor);

    /// The words of a highlight that are seen, or all of them when none is, in viewport coordinates; for those out of
    /// sight about where they would be. Null for an unknown id, or without a document.
    [[nodiscard]] QRect highlightRect(ConversationId id) const;
    [[nodiscard]] QRect provisionalHighlightRect() const;
    [[nodiscard]] QRect selectionRect() const;
    /// Scrolls until the highlight's first words are seen, if they are not.
    void ensureHighlightVisible(ConversationId id);
    void ensureSpanVisible(const TextSpan &span);
    /// The topmost highlight at \a viewportPos, in the text or in the margin; null when there is none.
    [[nodiscard]] ConversationId highlightAt(QPointF viewportPos) const;
    /// All of them, the topmost first.
    [[nodiscard]] QList<ConversationId> highlightsAt(QPointF viewportPos) const;
    /// The position a text cursor goes to that is put at \a viewportPos; 0 without a document.
    [[nodiscard]] qint64 positionAt(QPointF viewportPos) const;
    /// Where a text cursor at \a position stands.
    [[nodiscard]] QRect cursorRect(qint64 position) const;

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    /// Zoom factor 1.
    void actualSize();
    /// Opens the search bar, with the selected words in it.
    void startSearch();
    void findNext();
    void findPrevious();
    void copy();
    void selectAll();
    /// Offers a conversation about the selection, without waiting for a delay: promptDue(), as soon as the text has
    /// been looked through for the words' surroundings, or at once selectionRefused() for what cannot be quoted.
    void startConversation();

Q_SIGNALS:
    /// Other words are selected, or none any more (an empty span).
    void selectionChanged(const Pinthread::TextSpan &span);
    /// Time to offer a conversation about these words: some time after they were selected with the mouse, without that
    /// when it was asked for with the keyboard or the context menu. Comes for each time it was asked for while the
    /// selection stays. Not when read-only.
    void promptDue(const Pinthread::TextRange &range);
    /// The selection that promptDue() was about is another one now, or nothing can be started any more.
    void promptWithdrawn();
    /// A conversation was asked for about what cannot be an anchor; for people, translated.
    void selectionRefused(const QString &reason);
    /// A highlight was clicked, or Enter was pressed in it or while it was selected, or assistive technology pressed
    /// it.
    void highlightActivated(Pinthread::ConversationId id);
    /// The pointer came to a highlight; null when it left.
    void highlightHovered(Pinthread::ConversationId id);
    /// The selected highlight changed, by the user or by setSelected().
    void selectedChanged(Pinthread::ConversationId id);
    /// Scrolled, zoomed, resized, or another document: everything is somewhere else in the viewport.
    void viewChanged();
    void zoomFactorChanged(double factor);
    /// Of http, https or mailto.
    void linkActivated(const QUrl &url);
    void searchChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    friend class TextCanvasAccessible;

    struct Held; ///< A place of the text, and where in the viewport it is to stay.
    struct Pointer;

    // How the text lies in the viewport (textcanvasview.cpp).
    void relayout();
    void layOutVisible();
    void normalise();
    void scrollBy(double distance);
    void showTop(int row, double offset);
    void syncScrollBar();
    [[nodiscard]] double scrolled() const;
    [[nodiscard]] double columnLeft() const;
    [[nodiscard]] double marginLeft() const;
    [[nodiscard]] std::pair<int, QPointF> rowAt(QPointF viewportPos) const;
    [[nodiscard]] QPointF toViewport(int row, QPointF position) const;
    [[nodiscard]] Held hold(double y) const;
    void restore(const Held &held);
    void zoomAt(double factor, double y);
    void ensureOffsetVisible(qsizetype offset, bool roomAround);
    [[nodiscard]] QRect rectOf(qsizetype from, qsizetype to) const;
    /// Those that have the character at an offset, the topmost first.
    [[nodiscard]] QList<ConversationId> highlightsOn(qsizetype character) const;

    // What is painted (textcanvaspaint.cpp).
    void paintRow(QPainter &painter, int row, double top) const;
    void paintMarks(QPainter &painter) const;
    [[nodiscard]] std::vector<MarginMark> marks() const;
    [[nodiscard]] std::optional<MarginMark> markAt(QPointF viewportPos) const;
    void applyPalette();
    void paintFocusFrame();

    // What the user does (textcanvaspointer.cpp for the mouse, textcanvasevents.cpp for the rest).
    void click(QPointF position, Qt::KeyboardModifiers modifiers);
    void pick(const QList<ConversationId> &candidates);
    void point(QPointF position);
    void extendTo(QPointF position);
    [[nodiscard]] std::pair<qsizetype, qsizetype> unitAt(QPointF position) const;
    void showToolTip(const QHelpEvent &event);
    bool gestureEvent(QEvent *event);
    bool moveCaret(const QKeyEvent &event);
    void activateAtCaret();
    void caretMoved();
    void offer(bool asked);
    void stopOffering();
    void withdrawPrompt();
    void goToMatch(int index);
    void placeSearchBar();
    [[nodiscard]] bool canBeDiscussed() const;

    std::unique_ptr<TextFlow> m_flow;
    std::unique_ptr<TextCaret> m_caret;
    std::unique_ptr<HighlightSet> m_highlights;
    std::unique_ptr<HighlightArt> m_art;
    std::unique_ptr<TextMatches> m_matches;
    std::unique_ptr<PromptDelay> m_prompt;
    std::unique_ptr<TextQuoter> m_quoter;
    std::unique_ptr<Pointer> m_pointer;
    TextSearchBar *m_searchBar = nullptr;
    std::shared_ptr<const TextDocument> m_document;

    // The row at the top, and how much of it is above.
    int m_topRow = 0;
    double m_topOffset = 0;
    double m_zoom = 1;
    bool m_adjusting = false; ///< The scroll bar is moved by us.

    ConversationId m_selected;
    ConversationId m_hovered;
    std::optional<TextSpan> m_provisional;
    Limits m_limits;
    std::chrono::milliseconds m_promptDelay = defaultPromptDelay;
    TextSpan m_toldSelection;
    TextSpan m_prompted;
    int m_currentMatch = -1;
    bool m_readOnly = false;
    bool m_focusVisible = false;
};

} // namespace Pinthread
