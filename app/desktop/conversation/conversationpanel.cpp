// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/conversationpanel.h"

#include "conversation/conversationdelegate.h"
#include "conversation/look.h"
#include "conversation/repaintlater.h"
#include "conversation/slimscrollbar.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

ConversationPanel::ConversationPanel(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("conversationPanel"));
    setAccessibleName(tr("Conversations"));

    m_title = plainLabel(tr("Conversations"), this);
    m_title->setObjectName(QStringLiteral("conversationPanelTitle"));
    m_counts = plainLabel({}, this);
    m_counts->setObjectName(QStringLiteral("conversationCounts"));
    m_empty = plainLabel(tr("Click on the picture to start a conversation."), this);
    m_empty->setObjectName(QStringLiteral("noConversations"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(8 * Look::unit, 0, 8 * Look::unit, 24 * Look::unit);

    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("conversationList"));
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->viewport()->setAutoFillBackground(false);
    useSlimScrollBar(m_list);
    auto *repaint = new RepaintLater(m_list->viewport());
    m_list->setItemDelegate(new ConversationDelegate(m_clock, *repaint, m_list));
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { activateRow(index.row()); });

    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);

    auto *header = new QVBoxLayout;
    header->setContentsMargins(Look::margin, Look::margin, Look::margin, 2 * Look::unit);
    header->setSpacing(2);
    header->addWidget(m_title);
    header->addWidget(m_counts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(content, 1);

    followPalette();
    showContent();
}

ConversationPanel::~ConversationPanel() = default;

void ConversationPanel::setModel(ConversationListModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_list->setModel(model);
    if (m_model) {
        connect(m_model, &ConversationListModel::countsChanged, this, &ConversationPanel::showContent);
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &ConversationPanel::showContent);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ConversationPanel::showContent);
        connect(m_model, &QAbstractItemModel::modelReset, this, &ConversationPanel::showContent);
        connect(m_model, &QObject::destroyed, this, [this] {
            m_model = nullptr;
            showContent();
        });
    }
    showContent();
}

void ConversationPanel::setCurrent(ConversationId id)
{
    if (!m_model)
        return;
    const int row = m_model->rowOf(id);
    if (row < 0) {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        return;
    }
    const QModelIndex index = m_model->index(row);
    if (index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

ConversationId ConversationPanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return m_model && index.isValid() ? m_model->itemAt(index.row()).id() : ConversationId();
}

QSize ConversationPanel::sizeHint() const
{
    return {280, 400};
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
    const int count = m_model ? m_model->rowCount() : 0;
    if (count == 0)
        return;
    const int row = m_list->currentIndex().row();
    if (row < 0)
        activateRow(by > 0 ? 0 : count - 1);
    else
        activateRow((row + by + count) % count);
}

void ConversationPanel::activateRow(int row)
{
    const ConversationId id = m_model->itemAt(row).id();
    setCurrent(id);
    Q_EMIT conversationActivated(id);
}

void ConversationPanel::showContent()
{
    const bool empty = !m_model || m_model->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);

    QStringList counts;
    if (!empty) {
        const auto [open, resolved, failed] = m_model->counts();
        counts << tr("%n open", nullptr, open);
        if (resolved > 0)
            counts << tr("%n resolved", nullptr, resolved);
        if (failed > 0)
            counts << tr("%n not sent", nullptr, failed);
    } else {
        counts << tr("None yet");
    }
    m_counts->setText(counts.join(tr(" · ", "between counts")));
}

void ConversationPanel::followPalette()
{
    m_title->setFont(Look::bold(font()));
    m_counts->setFont(Look::small(font()));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_counts->setPalette(quiet);
    m_empty->setPalette(quiet);
}

bool ConversationPanel::eventFilter(QObject *watched, QEvent *event)
{
    // Not the view's own `activated`: that comes with a click too, or not, as the platform likes.
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const bool activates = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
        if (activates && m_list->currentIndex().isValid()) {
            activateRow(m_list->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
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
