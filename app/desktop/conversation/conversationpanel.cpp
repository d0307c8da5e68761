// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationpanel.h"

#include "conversation/button.h"
#include "conversation/choicebar.h"
#include "conversation/conversationdelegate.h"
#include "conversation/conversationlistview.h"
#include "conversation/look.h"
#include "conversation/repaintlater.h"
#include "conversation/searchfield.h"

#include <QActionGroup>
#include <QEvent>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

namespace Pinthread {

namespace {

using Order = ConversationChoice::Order;

/// Of a search that nothing was found for, in the sentence that says so.
constexpr int mostSearchShown = 40;

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString orderWords(Order order, AssetKind kind)
{
    switch (order) {
    case Order::Number:
        return ConversationPanel::tr("Number", "conversations are sorted by it");
    case Order::LastChange:
        return ConversationPanel::tr("Last change", "conversations are sorted by it");
    case Order::Place:
        return kind == AssetKind::Image
                   ? ConversationPanel::tr("Place on the picture", "conversations are sorted by it")
                   : ConversationPanel::tr("Place in the text", "conversations are sorted by it");
    }
    Q_UNREACHABLE();
}

} // namespace

ConversationPanel::ConversationPanel(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("conversationPanel"));
    setAccessibleName(tr("Conversations"));
    makeHeader();
    makeList();
    makeNoMatch();
    layOut();
    connectShown();
    followPalette();
    showContent();
}

ConversationPanel::~ConversationPanel() = default;

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

void ConversationPanel::connectShown()
{
    // After the view's own connections, which move its current row to a neighbour when it goes.
    const auto rowsChanged = [this] {
        restoreCurrent(false);
        showContent();
    };
    connect(&m_shown, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&m_shown, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
    connect(&m_shown, &QAbstractItemModel::modelReset, this, rowsChanged);
}

void ConversationPanel::setModel(ConversationListModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model) {
        // Before m_shown hears of it, and says that it has changed.
        connect(m_model, &QObject::destroyed, this, [this] { m_model = nullptr; });
        connect(m_model, &ConversationListModel::countsChanged, this, &ConversationPanel::showContent);
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &ConversationPanel::showContent);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ConversationPanel::showContent);
        connect(m_model, &QAbstractItemModel::modelReset, this, &ConversationPanel::showContent);
    }
    m_shown.setConversations(model);
    showContent();
}

void ConversationPanel::setKind(AssetKind kind)
{
    m_kind = kind;
    showContent();
}

void ConversationPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showContent();
}

// --- What is chosen

void ConversationPanel::setChoice(const ConversationChoice &choice)
{
    m_shown.setChoice(choice);
    m_filters->setFilters(choice.filters);
    restoreCurrent(true);
    showContent();
}

void ConversationPanel::choose(const ConversationChoice &wanted)
{
    if (wanted == choice())
        return;
    setChoice(wanted);
    Q_EMIT choiceChanged(wanted);
}

void ConversationPanel::openSortMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("sortMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *group = new QActionGroup(menu);
    for (const Order order : {Order::Number, Order::LastChange, Order::Place}) {
        QAction *action = menu->addAction(orderWords(order, m_kind), this,
                                          [this, order] { choose({.filters = choice().filters, .order = order}); });
        action->setCheckable(true);
        action->setChecked(order == choice().order);
        group->addAction(action);
    }
    menu->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height())));
}

void ConversationPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConversationPanel::clearFilters()
{
    m_search->clear();
    choose({.filters = {}, .order = choice().order});
    if (!m_list->isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

// --- Walking

void ConversationPanel::setCurrent(ConversationId id)
{
    m_current = id;
    m_shown.setKept(id);
    restoreCurrent(true);
}

void ConversationPanel::restoreCurrent(bool scroll)
{
    const int row = m_shown.rowOf(m_current);
    if (row < 0) {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        return;
    }
    m_last = m_current;
    m_lastRow = row;
    const QModelIndex index = m_shown.index(row);
    if (index != m_list->currentIndex() || !m_list->selectionModel()->isSelected(index))
        m_list->setCurrentIndex(index);
    if (scroll)
        m_list->scrollTo(index);
}

ConversationId ConversationPanel::current() const
{
    return m_shown.rowOf(m_current) < 0 ? ConversationId() : m_current;
}

void ConversationPanel::activateNext()
{
    step(1);
}

void ConversationPanel::activatePrevious()
{
    step(-1);
}

void ConversationPanel::step(int by)
{
    const int count = m_shown.rowCount();
    if (count == 0)
        return;
    int row = m_shown.rowOf(m_current);
    if (row < 0)
        row = m_shown.rowOf(m_last);
    if (row >= 0)
        activateRow((row + by + count) % count);
    else if (m_lastRow >= 0 && m_lastRow <= count) // It is gone, and the next one is in its place.
        activateRow((m_lastRow + (by > 0 ? 0 : -1) + count) % count);
    else
        activateRow(by > 0 ? 0 : count - 1);
}

void ConversationPanel::activateRow(int row)
{
    const ConversationId id = m_shown.idAt(row);
    setCurrent(id);
    Q_EMIT conversationActivated(id);
}

// --- What is seen

void ConversationPanel::showContent()
{
    const int all = m_model ? m_model->rowCount() : 0;
    const int found = m_shown.rowCount();
    if (all == 0) {
        m_stack->setCurrentWidget(m_empty);
        m_empty->setText(m_readOnly ? tr("Nobody has started a conversation yet.")
                         : m_kind == AssetKind::Image
                             ? tr("Click on the picture to start a conversation, or drag to mark an area.")
                             : tr("Select some words to start a conversation about them."));
        m_counts->setText(tr("None yet"));
    } else {
        m_stack->setCurrentWidget(found == 0 ? m_noMatch : static_cast<QWidget *>(m_list));
        m_counts->setText(found == all ? tr("%n conversation(s)", nullptr, all)
                                       : tr("%1 of %n conversation(s)", nullptr, all).arg(QLocale().toString(found)));
    }
    const QString words = m_shown.search().text();
    m_noMatchWords->setText(words.isEmpty()                  ? tr("No conversation passes these filters.")
                            : words.size() > mostSearchShown ? tr("No conversation has these words.")
                                                             : tr("No conversation matches “%1”.").arg(words));
    if (m_model)
        m_filters->setCounts(m_model->counts());
    m_sort->setWords(tr("Sorted by: %1").arg(orderWords(choice().order, m_kind)));
    m_search->setVisible(all > 0);
    m_filters->setVisible(all > 0);
    m_sort->setVisible(all > 0);
}

void ConversationPanel::followPalette()
{
    m_title->setFont(Look::bold(font()));
    m_counts->setFont(Look::small(font()));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_counts->setPalette(quiet);
    m_empty->setPalette(quiet);
    m_noMatchWords->setPalette(quiet);
    QPalette writing;
    writing.setColor(QPalette::PlaceholderText, Look::quietText(palette()));
    // The field paints its own ground.
    writing.setColor(QPalette::Base, Qt::transparent);
    m_search->setPalette(writing);
}

QSize ConversationPanel::sizeHint() const
{
    return {280, 400};
}

void ConversationPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void ConversationPanel::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Look::surface(palette()));
}

} // namespace Pinthread
