// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryheader.h"

#include "conversation/button.h"
#include "conversation/elidedlabel.h"
#include "conversation/look.h"
#include "conversation/searchfield.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int searchWidth = 260;
constexpr int roomForWords = 640; ///< From which width on the button has its words.

} // namespace

LibraryHeader::LibraryHeader(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel(tr("Library"), this);
    m_title->setObjectName(QStringLiteral("libraryTitle"));
    m_counts = new ElidedLabel(this);
    m_counts->setObjectName(QStringLiteral("libraryCounts"));
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search = new SearchField(this);
    m_search->setObjectName(QStringLiteral("librarySearch"));
    m_search->setPlaceholderText(tr("Search by name"));
    m_search->setAccessibleName(tr("Search the library by name"));
    m_search->setMinimumWidth(120);
    connect(m_search, &QLineEdit::textChanged, this, &LibraryHeader::searched);

    m_back = new Button(tr("Back to the pictures"), Button::Kind::Framed, this);
    m_back->setObjectName(QStringLiteral("libraryBack"));
    m_back->hide();
    connect(m_back, &Button::clicked, this, &LibraryHeader::backRequested);
    m_sort = new Button(Glyph::Sort, tr("Order"), this);
    m_sort->setObjectName(QStringLiteral("librarySort"));
    m_orders = new QMenu(m_sort);
    m_orders->setObjectName(QStringLiteral("libraryOrders"));
    auto *group = new QActionGroup(m_orders);
    const auto addOrder = [&](LibraryOrder::By by, const QString &words) {
        QAction *action = m_orders->addAction(words);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(by));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, by] {
            setOrder(by);
            Q_EMIT orderChosen(by);
        });
    };
    addOrder(LibraryOrder::By::Recency, tr("&Recent first"));
    addOrder(LibraryOrder::By::Name, tr("By &name"));
    connect(m_sort, &Button::clicked, this,
            [this] { m_orders->popup(m_sort->mapToGlobal(QPoint(0, m_sort->height()))); });
    m_open = new Button(Glyph::Picture, tr("Open a picture or text…"), this);
    m_open->setObjectName(QStringLiteral("libraryOpenFile"));
    m_open->setKind(Button::Kind::Framed);
    connect(m_open, &Button::clicked, this, &LibraryHeader::openFileRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_counts);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Look::margin, Look::margin, Look::margin, Look::margin);
    row->setSpacing(2 * Look::unit);
    row->addWidget(m_back);
    row->addLayout(words, 1);
    row->addWidget(m_search, 2);
    row->addWidget(m_sort);
    row->addWidget(m_open);
    setOrder(LibraryOrder::By::Recency);
    followPalette();
}

void LibraryHeader::setTeam(const QString &team)
{
    m_team = team;
    showCounts();
}

void LibraryHeader::setWayBack(bool thereIs)
{
    m_back->setVisible(thereIs);
}

void LibraryHeader::setCounts(int all, int unread)
{
    m_all = all;
    m_unread = unread;
    showCounts();
}

void LibraryHeader::setOrder(LibraryOrder::By by)
{
    for (QAction *action : m_orders->actions()) {
        const bool isIt = action->data().value<LibraryOrder::By>() == by;
        action->setChecked(isIt);
        if (isIt)
            m_sort->setWords(tr("Order: %1").arg(action->text().remove(QLatin1Char('&'))));
    }
}

void LibraryHeader::setMayAdd(bool mayAdd)
{
    m_open->setVisible(mayAdd);
}

void LibraryHeader::showCounts()
{
    QStringList parts;
    if (!m_team.isEmpty())
        parts << m_team;
    parts << tr("%Ln item(s)", nullptr, m_all);
    if (m_unread > 0)
        parts << tr("%Ln with something new", nullptr, m_unread);
    m_counts->setText(parts.join(tr(" · ", "between counts")));
}

void LibraryHeader::followPalette()
{
    QFont title = Look::bold(font());
    title.setPointSizeF(title.pointSizeF() * 1.3);
    m_title->setFont(title);
    m_counts->setFont(Look::small(font()));
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, Look::quietText(palette()));
    m_counts->setPalette(quiet);
    // The field paints its own ground.
    QPalette writing;
    writing.setColor(QPalette::PlaceholderText, Look::quietText(palette()));
    writing.setColor(QPalette::Base, Qt::transparent);
    m_search->setPalette(writing);
    m_search->setMaximumWidth(Look::scaled(searchWidth, font()));
}

void LibraryHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void LibraryHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_open->setWordsShown(width() >= Look::scaled(roomForWords, font()));
}

} // namespace Pinthread
