// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/failedoperationspanel.h"

#include "conversation/button.h"
#include "conversation/confirmationbar.h"
#include "conversation/failedoperationsdelegate.h"
#include "conversation/look.h"
#include "conversation/repaintlater.h"
#include "conversation/slimscrollbar.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace Pinthread {

namespace {

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

Button *namedButton(const char *name, const QString &words, Button::Kind kind, QWidget *parent)
{
    auto *button = new Button(words, kind, parent);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

FailedOperationsPanel::FailedOperationsPanel(const Clock &clock, QWidget *parent) : QWidget(parent), m_model(clock)
{
    setObjectName(QStringLiteral("failedOperationsPanel"));
    setAccessibleName(tr("Not sent"));
    m_count = plainLabel("failedCount", this);
    m_hint = plainLabel("failedHint", this);
    m_problem = plainLabel("failedProblem", this);
    m_empty = plainLabel("nothingFailed", this);
    m_empty->setText(tr("Everything has been sent."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_discardAll = namedButton("discardAll", tr("Discard all…"), Button::Kind::Quiet, this);
    m_retryAll = namedButton("retryAll", tr("Retry all"), Button::Kind::Framed, this);
    connect(m_discardAll, &Button::clicked, this, [this] { discard(all()); });
    connect(m_retryAll, &Button::clicked, this, [this] { Q_EMIT retryRequested(all()); });

    m_actions = new QWidget(this);
    m_place = namedButton("showPlace", tr("Go there"), Button::Kind::Framed, m_actions);
    m_discard = namedButton("discardSelected", tr("Discard…"), Button::Kind::Quiet, m_actions);
    m_retry = namedButton("retrySelected", tr("Retry"), Button::Kind::Filled, m_actions);
    connect(m_place, &Button::clicked, this, &FailedOperationsPanel::showPlace);
    connect(m_discard, &Button::clicked, this, [this] { discard(selected()); });
    connect(m_retry, &Button::clicked, this, [this] { Q_EMIT retryRequested(selected()); });

    m_confirmation = new ConfirmationBar(this);
    connect(m_confirmation, &ConfirmationBar::answered, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_confirmation, &ConfirmationBar::changed, this, &FailedOperationsPanel::showState);
    makeList();
    layOut();
    followPalette();
    showState();
}

void FailedOperationsPanel::makeList()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("failedOperationsList"));
    m_list->setAccessibleName(tr("Not sent"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->viewport()->setAutoFillBackground(false);
    useSlimScrollBar(m_list);
    m_list->setModel(&m_model);
    auto *repaint = new RepaintLater(m_list->viewport());
    m_list->setItemDelegate(new FailedOperationsDelegate(m_model.clock(), *repaint, m_list));
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &FailedOperationsPanel::showPlace);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FailedOperationsPanel::showState);
}

void FailedOperationsPanel::layOut()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(Look::unit);
    head->addWidget(m_count, 1);
    head->addWidget(m_discardAll);
    head->addWidget(m_retryAll);
    auto *header = new QVBoxLayout;
    header->setContentsMargins(Look::margin, Look::margin, Look::margin, 2 * Look::unit);
    header->setSpacing(Look::unit);
    header->addLayout(head);
    header->addWidget(m_hint);
    header->addWidget(m_problem);

    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(Look::margin, 2 * Look::unit, Look::margin, Look::margin);
    actions->setSpacing(Look::unit);
    actions->addWidget(m_place);
    actions->addStretch();
    actions->addWidget(m_discard);
    actions->addWidget(m_retry);

    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_confirmation);
    layout->addWidget(m_actions);
}

void FailedOperationsPanel::setEntries(const QList<FailedEntry> &entries)
{
    const int row = m_list->currentIndex().row();
    m_model.setEntries(entries);
    if (selected().isEmpty() && m_model.rowCount() > 0) {
        // What was chosen is gone: the next one takes its place, so that one key after the other clears the list.
        m_list->setCurrentIndex(m_model.index(std::clamp(row, 0, m_model.rowCount() - 1)));
    }
    if (entries.isEmpty())
        m_confirmation->drop();
    showState();
}

void FailedOperationsPanel::setOnline(bool online)
{
    m_online = online;
    showState();
}

void FailedOperationsPanel::setProblem(const QString &message)
{
    m_problem->setText(message);
    m_problem->setVisible(!message.isEmpty());
}

QList<BroadcastId> FailedOperationsPanel::selected() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::ranges::sort(rows); // Sent in the order in which they were made.
    QList<BroadcastId> ids;
    for (const int row : std::as_const(rows))
        ids.append(m_model.entryAt(row).failed.operation.broadcastId);
    return ids;
}

QList<BroadcastId> FailedOperationsPanel::all() const
{
    QList<BroadcastId> ids;
    for (int row = 0; row < m_model.rowCount(); ++row)
        ids.append(m_model.entryAt(row).failed.operation.broadcastId);
    return ids;
}

void FailedOperationsPanel::showPlace()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const FailedOperation &failed = m_model.entryAt(index.row()).failed;
    Q_EMIT placeRequested(failed.assetId, failed.operation.conversationId);
}

void FailedOperationsPanel::discard(const QList<BroadcastId> &operations)
{
    if (operations.isEmpty())
        return;
    m_confirmation->ask(tr("Discard %Ln change(s) for good? What was written in them is lost.", nullptr,
                           static_cast<int>(operations.size())),
                        tr("Discard"), [this, operations] { Q_EMIT discardRequested(operations); });
}

void FailedOperationsPanel::copyWords() const
{
    QStringList words;
    const auto ids = selected();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const Operation &operation = m_model.entryAt(row).failed.operation;
        if (const QString typed = typedText(operation); ids.contains(operation.broadcastId) && !typed.isEmpty())
            words << typed;
    }
    if (!words.isEmpty())
        QGuiApplication::clipboard()->setText(words.join(QStringLiteral("\n\n")));
}

void FailedOperationsPanel::openMenu(QPoint globalPosition)
{
    if (selected().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("failedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Go there"), this, &FailedOperationsPanel::showPlace);
    menu->addAction(tr("Copy the words"), this, &FailedOperationsPanel::copyWords)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Retry"), this, [this] { Q_EMIT retryRequested(selected()); })->setEnabled(m_online);
    menu->addAction(tr("Discard…"), this, [this] { discard(selected()); })->setShortcut(QKeySequence::Delete);
    menu->popup(globalPosition);
}

void FailedOperationsPanel::showState()
{
    const int count = m_model.rowCount();
    const auto chosen = static_cast<int>(selected().size());
    m_count->setText(count == 0 ? tr("Not sent") : tr("%Ln change(s) not sent", nullptr, count));
    m_stack->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_empty) : m_list);
    m_hint->setText(tr("You are offline. Everything is kept here; it can be sent again when the connection is back."));
    m_hint->setVisible(count > 0 && !m_online);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_discardAll->setVisible(count > 1);
    m_retryAll->setVisible(count > 1);
    m_actions->setVisible(count > 0 && m_confirmation->isHidden());

    m_retryAll->setEnabled(m_online);
    m_retry->setEnabled(m_online && chosen > 0);
    m_retry->setWords(chosen > 1 ? tr("Retry %Ln", nullptr, chosen) : tr("Retry"));
    m_discard->setEnabled(chosen > 0);
    m_discard->setWords(chosen > 1 ? tr("Discard %Ln…", nullptr, chosen) : tr("Discard…"));
    m_place->setEnabled(chosen == 1);
    const QString whyNot = m_online ? QString() : m_hint->text();
    for (Button *button : {m_retry, m_retryAll}) {
        button->setToolTip(whyNot);
        button->setAccessibleDescription(whyNot);
    }
}

void FailedOperationsPanel::followPalette()
{
    m_count->setFont(Look::bold(font()));
    m_hint->setFont(Look::small(font()));
    m_problem->setFont(Look::small(font()));
    QPalette colours;
    colours.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_hint->setPalette(colours);
    m_empty->setPalette(colours);
    colours.setColor(QPalette::WindowText, Look::alarm(palette()));
    m_problem->setPalette(colours);
}

bool FailedOperationsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ContextMenu) {
        const auto *asked = static_cast<QContextMenuEvent *>(event);
        const bool byKeyboard = asked->reason() == QContextMenuEvent::Keyboard;
        openMenu(byKeyboard ? m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center())
                            : asked->globalPos());
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool shiftF10 = press->key() == Qt::Key_F10 && press->modifiers() == Qt::ShiftModifier;
    if (press->matches(QKeySequence::Copy))
        copyWords();
    else if (press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter)
        showPlace();
    else if (press->key() == Qt::Key_Delete)
        discard(selected());
    else if (press->key() == Qt::Key_Menu || shiftF10)
        openMenu(m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center()));
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void FailedOperationsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void FailedOperationsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::surface(palette()));
    if (m_actions->isVisible())
        painter.fillRect(0, m_actions->y(), width(), 1, Look::line(palette()));
}

} // namespace Pinthread
