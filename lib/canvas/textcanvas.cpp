// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcanvas.h"

#include "canvas/highlightart_p.h"
#include "canvas/highlightset_p.h"
#include "canvas/promptdelay_p.h"
#include "canvas/textcanvasaccessible_p.h"
#include "canvas/textcanvaspointer_p.h"
#include "canvas/textmatches_p.h"
#include "canvas/textquoter_p.h"
#include "canvas/textsearchbar_p.h"
#include "model/textanchor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

namespace Pinthread {

namespace {

/// One zoomIn().
constexpr double zoomStep = 1.1;
/// Shown around the canvas when the keyboard brought the focus to it.
constexpr int focusFrameWidth = 2;

} // namespace

TextCanvas::TextCanvas(QWidget *parent)
    : QAbstractScrollArea(parent), m_flow(std::make_unique<TextFlow>()), m_caret(std::make_unique<TextCaret>(*m_flow)),
      m_highlights(std::make_unique<HighlightSet>()), m_matches(std::make_unique<TextMatches>()),
      m_prompt(std::make_unique<PromptDelay>([this] { offer(false); })), m_quoter(std::make_unique<TextQuoter>(this)),
      m_pointer(std::make_unique<Pointer>())
{
    TextCanvasAccessible::install();
    setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    setLineWidth(focusFrameWidth);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Text"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAttribute(Qt::WA_AcceptTouchEvents);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    m_searchBar = new TextSearchBar(*this);
    m_searchBar->hide();
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, &TextCanvas::syncScrollBar);
    connect(m_quoter.get(), &TextQuoter::quoted, this, [this](const TextRange &range) {
        m_prompted = {range.start, range.end};
        Q_EMIT promptDue(range);
    });
    relayout();
}

TextCanvas::~TextCanvas() = default;

// --- The document

void TextCanvas::setDocument(std::shared_ptr<const TextDocument> document)
{
    stopOffering();
    m_document = std::move(document);
    m_flow->setDocument(m_document);
    m_highlights->setText(m_document != nullptr ? m_document->plainText() : PlainText());
    m_caret->reset();
    m_topRow = 0;
    m_topOffset = 0;
    relayout();
    caretMoved();
    if (const QString words = m_searchBar->words(); m_searchBar->isVisibleTo(this) && !words.isEmpty())
        setSearch(words);
    else
        setSearch({});
    TextCanvasAccessible::documentChanged(*this);
    Q_EMIT viewChanged();
}

void TextCanvas::clear()
{
    setHighlights({});
    setSelected({});
    setProvisionalHighlight({});
    setDocument(nullptr);
}

const TextDocument *TextCanvas::document() const
{
    return m_document.get();
}

// --- The highlights

void TextCanvas::setHighlights(const QList<HighlightView> &highlights)
{
    m_highlights->setAll(highlights);
    if (!m_hovered.isNull() && highlight(m_hovered) == nullptr) {
        m_hovered = {};
        Q_EMIT highlightHovered({});
    }
    viewport()->update();
    TextCanvasAccessible::highlightsChanged(*this);
}

void TextCanvas::updateHighlight(const HighlightView &view)
{
    const bool isNew = highlight(view.id) == nullptr;
    m_highlights->put(view);
    viewport()->update();
    if (isNew)
        TextCanvasAccessible::highlightsChanged(*this);
    else
        TextCanvasAccessible::highlightChanged(*this, view.id);
}

void TextCanvas::removeHighlight(ConversationId id)
{
    if (highlight(id) == nullptr)
        return;
    m_highlights->remove(id);
    if (id == m_hovered) {
        m_hovered = {};
        Q_EMIT highlightHovered({});
    }
    viewport()->update();
    TextCanvasAccessible::highlightsChanged(*this);
}

const QList<HighlightView> &TextCanvas::highlights() const
{
    return m_highlights->all();
}

const HighlightView *TextCanvas::highlight(ConversationId id) const
{
    return m_highlights->find(id);
}

void TextCanvas::setSelected(ConversationId id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    viewport()->update();
    // The keyboard goes on from there.
    if (const HighlightSet::Placed *placed = m_highlights->placed(id); placed != nullptr && !m_caret->hasSelection()) {
        if (m_caret->position() < placed->from || m_caret->position() > placed->to)
            m_caret->moveTo(placed->from, false);
    }
    TextCanvasAccessible::selectedChanged(*this);
    Q_EMIT selectedChanged(id);
}

ConversationId TextCanvas::selected() const
{
    return m_selected;
}

void TextCanvas::setProvisionalHighlight(const std::optional<TextSpan> &span)
{
    m_provisional = span;
    viewport()->update();
}

void TextCanvas::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (!readOnly)
        return;
    stopOffering();
    withdrawPrompt();
}

bool TextCanvas::isReadOnly() const
{
    return m_readOnly;
}

// --- The selection

TextSpan TextCanvas::selection() const
{
    if (m_document == nullptr || !m_caret->hasSelection())
        return {};
    const PlainText &text = m_document->plainText();
    const TextSpan span = trimmed(text, {text.positionOf(m_caret->from()), text.positionOf(m_caret->to())});
    return span.isEmpty() ? TextSpan() : span;
}

void TextCanvas::setSelection(const TextSpan &span)
{
    if (m_document == nullptr)
        return;
    const PlainText &text = m_document->plainText();
    m_caret->select(text.offsetOf(span.start), text.offsetOf(span.end));
    caretMoved();
}

QString TextCanvas::selectedText() const
{
    if (m_document == nullptr)
        return {};
    return m_document->plainText().text().mid(m_caret->from(), m_caret->to() - m_caret->from());
}

void TextCanvas::setLimits(const Limits &limits)
{
    m_limits = limits;
}

void TextCanvas::setPromptDelay(std::chrono::milliseconds delay)
{
    m_promptDelay = delay;
}

std::chrono::milliseconds TextCanvas::promptDelay() const
{
    return m_promptDelay;
}

void TextCanvas::setScheduler(Scheduler *scheduler)
{
    m_prompt->setScheduler(scheduler);
}

bool TextCanvas::canBeDiscussed() const
{
    return !m_readOnly && !selection().isEmpty();
}

void TextCanvas::startConversation()
{
    offer(true);
}

void TextCanvas::offer(bool asked)
{
    m_prompt->stop();
    if (m_readOnly || m_document == nullptr)
        return;
    const TextSpan span = selection();
    if (span.length() > m_limits.quoteCharacters) {
        Q_EMIT selectionRefused(
            tr("That is too long: a conversation can be about %L1 characters at most.").arg(m_limits.quoteCharacters));
    } else if (!span.isEmpty()) {
        m_quoter->quote(m_document->plainText(), span, m_limits);
    } else if (asked) {
        Q_EMIT selectionRefused(tr("Select the words that you want to talk about first."));
    }
}

void TextCanvas::stopOffering()
{
    m_prompt->stop();
    m_quoter->giveUp();
}

void TextCanvas::caretMoved()
{
    m_prompt->stop();
    viewport()->update();
    TextCanvasAccessible::caretMoved(*this);
    const TextSpan span = selection();
    if (span == m_toldSelection)
        return;
    m_toldSelection = span;
    m_quoter->giveUp();
    if (m_prompted != span)
        withdrawPrompt();
    Q_EMIT selectionChanged(span);
}

void TextCanvas::withdrawPrompt()
{
    if (m_prompted.isEmpty())
        return;
    m_prompted = {};
    Q_EMIT promptWithdrawn();
}

void TextCanvas::copy()
{
    if (m_document != nullptr && m_caret->hasSelection())
        QGuiApplication::clipboard()->setText(selectedText());
}

void TextCanvas::selectAll()
{
    if (m_document == nullptr)
        return;
    m_caret->select(0, m_document->plainText().text().size());
    caretMoved();
}

// --- Searching

void TextCanvas::setSearch(const QString &words)
{
    *m_matches =
        m_document != nullptr && !words.isEmpty() ? TextMatches(m_document->plainText(), words) : TextMatches();
    m_currentMatch = -1;
    if (m_matches->count() > 0)
        goToMatch(m_matches->after(m_caret->from()));
    viewport()->update();
    Q_EMIT searchChanged();
}

int TextCanvas::matchCount() const
{
    return m_matches->count();
}

int TextCanvas::currentMatch() const
{
    return m_currentMatch;
}

void TextCanvas::goToMatch(int index)
{
    m_currentMatch = index;
    if (index >= 0)
        ensureOffsetVisible(m_matches->at(index).from, true);
    viewport()->update();
    Q_EMIT searchChanged();
}

void TextCanvas::findNext()
{
    if (m_matches->count() > 0)
        goToMatch(m_currentMatch < 0 ? m_matches->after(m_caret->from()) : (m_currentMatch + 1) % m_matches->count());
}

void TextCanvas::findPrevious()
{
    const int count = m_matches->count();
    if (count > 0)
        goToMatch(m_currentMatch < 0 ? m_matches->before(m_caret->from()) : (m_currentMatch + count - 1) % count);
}

void TextCanvas::startSearch()
{
    QString words = selectedText();
    constexpr qsizetype longestSearch = 100;
    if (words.contains(u'\n') || words.size() > longestSearch)
        words.clear();
    placeSearchBar();
    m_searchBar->open(words);
}

// --- Zoom

double TextCanvas::zoomFactor() const
{
    return m_zoom;
}

void TextCanvas::setZoomFactor(double factor)
{
    zoomAt(factor, 0);
}

void TextCanvas::zoomIn()
{
    setZoomFactor(m_zoom < 1 && m_zoom * zoomStep > 1 ? 1 : m_zoom * zoomStep);
}

void TextCanvas::zoomOut()
{
    setZoomFactor(m_zoom > 1 && m_zoom / zoomStep < 1 ? 1 : m_zoom / zoomStep);
}

void TextCanvas::actualSize()
{
    setZoomFactor(1);
}

} // namespace Pinthread
