// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetviewlayout.h"

#include "conversation/chatwindow.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int usualPanelWidth = 280;
constexpr int leastPanelWidth = 200;
constexpr int leastPictureWidth = 160;
constexpr int leastPictureHeight = 120;
/// Below this the list has no room beside the picture.
constexpr int leastWidthForColumn = 620;
/// And below this it has none under it.
constexpr int leastHeightForRow = 440;
constexpr int leastRowHeight = 180;
/// Beside the chat window, its arrow and its margins there must be this much picture left.
constexpr int leastPictureBesideChat = 180;
constexpr int leastHeightForChat = 300;

} // namespace

AssetViewLayout::AssetViewLayout(QWidget *view)
    : QObject(view), m_view(view), m_splitter(new QSplitter(Qt::Horizontal, view)), m_area(new QWidget(m_splitter)),
      m_column(new QWidget(m_splitter)), m_columnLayout(new QStackedLayout(m_column)),
      m_chatWidth(ChatWindow::imageWidth)
{
    m_splitter->setObjectName(QStringLiteral("viewSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_area);
    m_splitter->addWidget(m_column);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({10'000, usualPanelWidth});
    m_area->setMinimumSize(leastPictureWidth, leastPictureHeight);
    m_column->setMinimumWidth(leastPanelWidth);
    auto *area = new QVBoxLayout(m_area);
    area->setContentsMargins(0, 0, 0, 0);
    m_area->installEventFilter(this);
    m_view->installEventFilter(this);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        if (m_splitter->orientation() != Qt::Horizontal)
            return;
        m_panelWidth = m_column->width();
        Q_EMIT panelWidthChanged(m_panelWidth);
    });
}

QWidget *AssetViewLayout::widget() const
{
    return m_splitter;
}

void AssetViewLayout::setCanvas(QWidget *canvas, AssetKind kind)
{
    m_chatWidth = kind == AssetKind::Image ? ChatWindow::imageWidth : ChatWindow::textWidth;
    m_area->layout()->addWidget(canvas);
}

void AssetViewLayout::setPanel(QWidget *panel)
{
    m_panel = panel;
    m_columnLayout->addWidget(panel);
}

void AssetViewLayout::setChat(ChatWindow *chat)
{
    if (chat == m_chat)
        return;
    m_chat = chat;
    m_chat->installEventFilter(this);
}

void AssetViewLayout::setPanelWanted(bool wanted)
{
    m_panelWanted = wanted;
    showColumn();
}

void AssetViewLayout::setPanelWidth(int width)
{
    if (width == m_panelWidth || width < leastPanelWidth)
        return;
    m_panelWidth = width;
    if (m_splitter->orientation() == Qt::Horizontal)
        m_splitter->setSizes({qMax(1, m_splitter->width() - width), width});
}

void AssetViewLayout::setPictureThere(bool there)
{
    m_pictureThere = there;
    showColumn();
}

void AssetViewLayout::arrange()
{
    turn();
    dockOrFloat();
    showColumn();
    Q_EMIT arranged();
}

void AssetViewLayout::turn()
{
    const bool below = m_view->width() < leastWidthForColumn && m_view->height() >= leastHeightForRow;
    const Qt::Orientation wanted = below ? Qt::Vertical : Qt::Horizontal;
    if (wanted == m_splitter->orientation())
        return;
    m_splitter->setOrientation(wanted);
    m_column->setMinimumSize(below ? QSize(0, leastRowHeight) : QSize(leastPanelWidth, 0));
    const int column = m_panelWidth > 0 ? m_panelWidth : usualPanelWidth;
    if (below)
        m_splitter->setSizes({m_view->height() * 2 / 3, m_view->height() / 3});
    else
        m_splitter->setSizes({qMax(1, m_view->width() - column), column});
}

bool AssetViewLayout::chatFits() const
{
    // As if the column were as it is without the chat window in it, so that docking does not undo its own reason.
    const bool beside = m_splitter->orientation() == Qt::Horizontal;
    const int column = m_panelWanted && beside ? m_column->width() : 0;
    const int room = m_splitter->width() - column;
    return room >= m_chatWidth + leastPictureBesideChat && m_area->height() >= leastHeightForChat;
}

void AssetViewLayout::dockOrFloat()
{
    const bool dock = !chatFits();
    if (!m_chat || dock == m_chat->isDocked())
        return;
    const bool open = !m_chat->isHidden(); // Also while the view itself cannot be seen.
    if (dock) {
        m_chat->setDocked(true);
        m_columnLayout->addWidget(m_chat);
    } else {
        m_columnLayout->removeWidget(m_chat);
        m_chat->setParent(m_area);
        m_chat->setDocked(false);
    }
    if (open)
        m_chat->show();
}

void AssetViewLayout::showColumn()
{
    const bool chatInColumn = m_chat && m_chat->isDocked() && !m_chat->isHidden();
    m_columnLayout->setCurrentWidget(chatInColumn ? static_cast<QWidget *>(m_chat) : m_panel);
    const bool folded = m_view->width() < leastWidthForColumn && m_splitter->orientation() == Qt::Horizontal;
    m_column->setVisible(m_pictureThere && ((m_panelWanted && !folded) || chatInColumn));
}

bool AssetViewLayout::eventFilter(QObject *watched, QEvent *event)
{
    const bool resized = event->type() == QEvent::Resize && (watched == m_area || watched == m_view);
    if (resized)
        arrange();
    const bool shownOrHidden = event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent;
    if (shownOrHidden && watched == m_chat)
        showColumn();
    return QObject::eventFilter(watched, event);
}

} // namespace Pinthread
