// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationpanel.h"

#include "conversation/button.h"
#include "conversation/choicebar.h"
#include "conversation/conversationlistview.h"
#include "conversation/look.h"
#include "conversation/searchfield.h"

#include <QActionGroup>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>

#include <utility>

namespace Pinthread {

namespace {

using Order = ConversationChoice::Order;

/// Of a search that nothing was found for, in the sentence that says so.
constexpr int mostSearchShown = 40;

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

void ConversationPanel::setWaiting(bool waiting)
{
    m_waiting = waiting;
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
        m_empty->setText(m_waiting    ? QString()
                         : m_readOnly ? tr("Nobody has started a conversation yet.")
                         : m_kind == AssetKind::Image
                             ? tr("Click on the picture to start a conversation, or drag to mark an area.")
                             : tr("Select some words to start a conversation about them."));
        m_counts->setText(tr("None yet"));
    } else {
        m_stack->setCurrentWidget(found == 0 ? m_noMatch : static_cast<QWidget *>(m_list));
        m_counts->setText(countWords());
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

QString ConversationPanel::countWords() const
{
    const int drafts = m_model->counts().drafts;
    const int all = m_model->rowCount() - drafts;
    const int found = m_shown.rowCount() - m_shown.draftCount();
    const QString conversations = found == all
                                      ? tr("%Ln conversation(s)", nullptr, all)
                                      : tr("%1 of %Ln conversation(s)", nullptr, all).arg(QLocale().toString(found));
    if (drafts == 0)
        return conversations;
    const QString begun = tr("%Ln draft(s)", nullptr, drafts);
    return all == 0 ? begun : tr("%1, %2", "how many conversations, how many drafts").arg(conversations, begun);
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
