// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarypage.h"

#include "library/dropframe.h"
#include "library/libraryheader.h"
#include "library/librarylist.h"
#include "library/librarywords.h"
#include "library/startpage.h"

#include "conversation/button.h"
#include "conversation/confirmationbar.h"
#include "conversation/look.h"
#include "conversation/messagebar.h"
#include "conversation/searchfield.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QShortcut>
#include <QShowEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr std::chrono::milliseconds loadingPatience(400);

QLabel *quietLabel(const char *name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

} // namespace

LibraryPage::LibraryPage(const Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setObjectName(QStringLiteral("libraryPage"));
    setAccessibleName(tr("Library"));
    m_header = new LibraryHeader(this);
    m_seen = new MessageBar(QStringLiteral("librarySeen"), this);
    m_seen->setClosable(false);
    m_trouble = new MessageBar(QStringLiteral("libraryProblem"), this);
    m_list = new LibraryList(clock, this);
    m_list->setModel(&m_order);
    m_start = new StartPage(this);
    m_loading = quietLabel("libraryLoading", {}, this);
    m_nothing = new QWidget(this);
    m_nothingWords = quietLabel("libraryNothing", {}, m_nothing);
    m_dropHint = new DropHint(this);
    m_question = new ConfirmationBar(this);
    m_removed = new MessageBar(QStringLiteral("libraryRemoved"), this);
    m_dropFrame = new DropFrame(this);
    m_patience.setSingleShot(true);
    m_patience.callOnTimeout(this, &LibraryPage::showContent);

    layOut();
    connectList();
    addShortcuts();
    // Also when a new name is none that is searched for.
    connect(&m_order, &QAbstractItemModel::rowsInserted, this, &LibraryPage::showContent);
    connect(&m_order, &QAbstractItemModel::rowsRemoved, this, &LibraryPage::showContent);
    connect(m_header, &LibraryHeader::searched, this, &LibraryPage::search);
    connect(m_header, &LibraryHeader::orderChosen, &m_order, &LibraryOrder::setBy);
    connect(m_header, &LibraryHeader::orderChosen, this, &LibraryPage::orderChosen);
    connect(m_header, &LibraryHeader::openFileRequested, this, &LibraryPage::openFileRequested);
    connect(m_header, &LibraryHeader::backRequested, this, &LibraryPage::backRequested);
    connect(m_start, &StartPage::backRequested, this, &LibraryPage::backRequested);
    connect(m_start, &StartPage::openRequested, this, &LibraryPage::openFileRequested);
    connect(m_start, &StartPage::sampleRequested, this, &LibraryPage::sampleRequested);
    connect(m_start, &StartPage::joinRequested, this, &LibraryPage::joinRequested);
    connect(m_start, &StartPage::userNameChosen, this, &LibraryPage::userNameChosen);
    connect(m_trouble, &MessageBar::actionRequested, this, &LibraryPage::refreshRequested);
    connect(m_trouble, &MessageBar::dismissed, this, [this] {
        m_problem.clear();
        m_trouble->clear();
        m_list->setFocus();
        Q_EMIT problemDismissed();
    });
    connect(m_removed, &MessageBar::actionRequested, this, &LibraryPage::undo);
    connect(m_removed, &MessageBar::dismissed, this, [this] {
        m_removed->clear();
        m_list->setFocus();
        Q_EMIT removalDismissed();
    });
    connect(m_question, &ConfirmationBar::answered, m_list, qOverload<>(&QWidget::setFocus));
    followPalette();
    showContent();
}

LibraryPage::~LibraryPage()
{
    delete m_list; // Before the model that it shows.
}

void LibraryPage::layOut()
{
    auto *clear = new Button(tr("Show all"), Button::Kind::Framed, m_nothing);
    clear->setObjectName(QStringLiteral("libraryShowAll"));
    connect(clear, &Button::clicked, this, [this] {
        m_header->searchField()->clear();
        m_list->setFocus();
    });
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setSpacing(Look::margin);
    nothing->addStretch(2);
    nothing->addWidget(m_nothingWords);
    nothing->addWidget(clear, 0, Qt::AlignHCenter);
    nothing->addStretch(3);

    auto *content = new QWidget(this);
    m_stack = new QStackedLayout(content);
    for (QWidget *page : std::initializer_list<QWidget *>{m_loading, m_list, m_nothing, m_start})
        m_stack->addWidget(page);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_seen);
    column->addWidget(m_trouble);
    column->addWidget(content, 1);
    column->addWidget(m_dropHint);
    column->addWidget(m_question);
    column->addWidget(m_removed);
}

void LibraryPage::connectList()
{
    connect(m_list, &LibraryList::openRequested, this, [this] {
        if (const QList<AssetId> ids = m_list->chosen(); !ids.isEmpty())
            Q_EMIT openRequested(ids);
    });
    connect(m_list, &LibraryList::renameRequested, this, &LibraryPage::editName);
    connect(m_list, &LibraryList::removeRequested, this, &LibraryPage::askToRemove);
    connect(m_list, &LibraryList::menuRequested, this, &LibraryPage::showMenu);
    connect(m_list, &LibraryList::thumbnailsWanted, this, [this](const QList<AssetId> &ids, QSize pixels) {
        if (m_model)
            m_model->setThumbnailsKept(3 * m_list->cardsInSight());
        Q_EMIT thumbnailsWanted(ids, pixels);
    });
    connect(m_header->searchField(), &SearchField::left, this, [this] {
        if (!m_list->currentIndex().isValid() && m_order.rowCount() > 0)
            m_list->setCurrentIndex(m_order.index(0, 0));
        m_list->setFocus(Qt::ShortcutFocusReason);
    });
}

void LibraryPage::addShortcuts()
{
    const auto add = [this](QKeySequence::StandardKey key, auto act) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::Find, [this] { focusSearch(); });
    add(QKeySequence::Undo, [this] { undo(); });
    add(QKeySequence::Refresh, [this] { Q_EMIT refreshRequested(); });
}

void LibraryPage::setModel(LibraryModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_question->drop();
    m_order.setSourceModel(model);
    if (model) {
        connect(model, &LibraryModel::countsChanged, this, &LibraryPage::showContent);
        connect(model, &LibraryModel::renameRequested, this, &LibraryPage::renameRequested);
        connect(model, &QAbstractItemModel::rowsInserted, this, &LibraryPage::onInserted);
        connect(model, &QObject::destroyed, this, [this] {
            m_model = nullptr;
            showContent();
        });
    }
    showContent();
}

void LibraryPage::setState(const LibraryState &state)
{
    m_state = state;
    showContent();
    showMessages();
}

void LibraryPage::setTeam(const QString &team)
{
    m_header->setTeam(team);
    m_start->setTeam(team);
}

void LibraryPage::askForUserName(const QString &suggested)
{
    m_start->askForUserName(suggested);
}

void LibraryPage::setInviting(bool inviting)
{
    const bool empty = m_stack->currentWidget() == m_start;
    m_start->setInviting(inviting && empty);
    m_dropFrame->setInviting(inviting && !empty);
}

void LibraryPage::setWayBack(bool thereIs)
{
    m_wayBack = thereIs;
    m_header->setWayBack(thereIs);
    m_start->setWayBack(thereIs);
}

void LibraryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_wayBack)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void LibraryPage::setOrder(LibraryOrder::By by)
{
    m_header->setOrder(by);
    m_order.setBy(by);
}

void LibraryPage::focusSearch()
{
    m_header->searchField()->setFocus(Qt::ShortcutFocusReason);
    m_header->searchField()->selectAll();
}

void LibraryPage::search(const QString &words)
{
    m_order.setSearch(words);
    m_list->scrollToTop();
    showContent();
}

void LibraryPage::showContent()
{
    const int all = m_model ? m_model->rowCount() : 0;
    m_header->setCounts(all, m_model ? m_model->unreadCount() : 0);
    m_header->setMayAdd(m_state.mayAdd);
    QWidget *page = m_list;
    if (all == 0 && (m_state.loading || !m_model))
        page = m_loading;
    else if (all == 0)
        page = m_start;
    else if (m_order.rowCount() == 0)
        page = m_nothing;
    if (page == m_loading && m_stack->currentWidget() != m_loading)
        m_patience.start(loadingPatience);
    if (page != m_loading)
        m_patience.stop();

    const bool hadFocus = m_stack->currentWidget()->isAncestorOf(focusWidget());
    m_loading->setText(m_patience.isActive() ? QString() : tr("Looking for your pictures…"));
    m_nothingWords->setText(tr("Nothing here is called “%1”.").arg(m_header->searchField()->text().simplified()));
    m_header->setVisible(all > 0);
    m_dropHint->setVisible(all > 0 && m_state.mayAdd);
    if (m_stack->currentWidget() != page) {
        m_stack->setCurrentWidget(page);
        if (hadFocus)
            page->setFocus();
    }
    setFocusProxy(page);
}

void LibraryPage::showMessages()
{
    if (m_state.seenAt > 0)
        m_seen->say(MessageBar::Kind::Plain, seenWords(m_state.seenAt, m_clock.now()));
    else
        m_seen->clear();
    m_list->setOffline(m_state.seenAt > 0);

    if (!m_state.problem.isEmpty())
        m_trouble->say(MessageBar::Kind::Problem, m_state.problem, m_state.canTryAgain ? tr("Try again") : QString());
    else if (!m_problem.isEmpty())
        m_trouble->say(MessageBar::Kind::Problem, m_problem);
    else
        m_trouble->clear();

    if (m_state.removals.isEmpty())
        m_removed->clear();
    else
        m_removed->say(MessageBar::Kind::Plain, removalWords(m_state.removals.constLast()), tr("Undo"));
}

void LibraryPage::followPalette()
{
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, Look::quietText(palette()));
    for (QLabel *label : {m_loading, m_nothingWords})
        label->setPalette(quiet);
    QPalette start = palette();
    start.setColor(QPalette::Window, Look::surface(palette()));
    m_start->setPalette(start);
}

void LibraryPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void LibraryPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Look::surface(palette()));
}

void LibraryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        Q_EMIT shown();
}

} // namespace Pinthread
