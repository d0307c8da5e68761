// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// How ConversationPanel is put together.

#include "conversation/button.h"
#include "conversation/choicebar.h"
#include "conversation/conversationdelegate.h"
#include "conversation/conversationlistview.h"
#include "conversation/conversationpanel.h"
#include "conversation/look.h"
#include "conversation/repaintlater.h"
#include "conversation/searchfield.h"

#include <QKeySequence>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

void ConversationPanel::makeHeader()
{
    m_title = plainLabel("conversationPanelTitle", this);
    m_title->setText(tr("Conversations"));
    m_counts = plainLabel("conversationCounts", this);
    m_sort = new Button(Glyph::Sort, QString(), this);
    m_sort->setObjectName(QStringLiteral("sortButton"));
    connect(m_sort, &Button::clicked, this, &ConversationPanel::openSortMenu);

    m_hide = new Button(
        Glyph::Close,
        tr("Hide this list (%1)", "its key").arg(QKeySequence(Qt::Key_F9).toString(QKeySequence::NativeText)), this);
    m_hide->setObjectName(QStringLiteral("hidePanelButton"));
    connect(m_hide, &Button::clicked, this, &ConversationPanel::hideRequested);

    m_search = new SearchField(this);
    m_search->setObjectName(QStringLiteral("conversationSearch"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the conversations"));
    connect(m_search, &SearchField::textChanged, this, [this](const QString &words) {
        m_shown.setSearch(words);
        showContent(); // The same rows, or none, may have been found by other words.
    });
    connect(m_search, &SearchField::entered, &m_shown, &ShownConversations::prepareSearch);
    connect(m_search, &SearchField::returnPressed, this, &ConversationPanel::activateNext);

    m_filters = new ChoiceBar(this);
    connect(m_filters, &ChoiceBar::filtersChosen, this,
            [this](ConversationChoice::Filters filters) { choose({.filters = filters, .order = choice().order}); });
}

void ConversationPanel::makeList()
{
    m_list = new ConversationListView(this);
    m_list->setObjectName(QStringLiteral("conversationList"));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setModel(&m_shown);
    auto *repaint = new RepaintLater(m_list->viewport());
    m_list->setItemDelegate(new ConversationDelegate(m_clock, *repaint, m_list));
    connect(m_list, &ConversationListView::chosen, this,
            [this](const QModelIndex &index) { activateRow(index.row()); });
    connect(m_list, &ConversationListView::opened, this, [this](const QModelIndex &index) {
        const ConversationId id = m_shown.idAt(index.row());
        setCurrent(id);
        Q_EMIT conversationOpened(id);
    });
    connect(m_list, &ConversationListView::walkedTo, this, [this](const QModelIndex &index) {
        const ConversationId id = m_shown.idAt(index.row());
        setCurrent(id);
        Q_EMIT conversationPointedAt(id);
    });
    connect(m_list, &ConversationListView::leftUpwards, m_search,
            [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
    connect(m_search, &SearchField::left, m_list, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });

    m_empty = plainLabel("noConversations", this);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(8 * Look::unit, 0, 8 * Look::unit, 24 * Look::unit);
}

void ConversationPanel::makeNoMatch()
{
    m_noMatch = new QWidget(this);
    m_noMatchWords = plainLabel("noMatch", m_noMatch);
    m_noMatchWords->setWordWrap(true);
    m_noMatchWords->setAlignment(Qt::AlignCenter);
    auto *clear = new Button(tr("Show all"), Button::Kind::Framed, m_noMatch);
    clear->setObjectName(QStringLiteral("clearFilters"));
    connect(clear, &Button::clicked, this, &ConversationPanel::clearFilters);
    auto *layout = new QVBoxLayout(m_noMatch);
    layout->setContentsMargins(6 * Look::unit, 6 * Look::unit, 6 * Look::unit, 6 * Look::unit);
    layout->setSpacing(3 * Look::unit);
    layout->addWidget(m_noMatchWords);
    layout->addWidget(clear, 0, Qt::AlignHCenter);
    layout->addStretch();
}

void ConversationPanel::layOut()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_counts);
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addLayout(words, 1);
    head->addWidget(m_sort, 0, Qt::AlignTop);
    head->addWidget(m_hide, 0, Qt::AlignTop);
    auto *header = new QVBoxLayout;
    header->setContentsMargins(Look::margin, Look::margin, Look::margin, 2 * Look::unit);
    header->setSpacing(2 * Look::unit);
    header->addLayout(head);
    header->addWidget(m_search);
    header->addWidget(m_filters);

    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_noMatch);
    m_stack->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(content, 1);
}

} // namespace Pinthread
