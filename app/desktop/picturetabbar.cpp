// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturetabbar.h"

#include "colours.h"

#include "conversation/glyph.h"

#include <QAbstractButton>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

namespace Pinthread {

namespace {

/// How far above or below the bar a tab is held before it leaves it, in device-independent pixels.
constexpr int pullDistance = 24;
constexpr int markHeight = 2;
constexpr int closeButtonSize = 20;
constexpr int closeGlyphSize = 14;

/// Quieter than the style's own, whose colour shouts.
class CloseButton final : public QAbstractButton
{
public:
    explicit CloseButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFixedSize(closeButtonSize, closeButtonSize);
        setFocusPolicy(Qt::NoFocus); // By keyboard a tab is closed as everywhere.
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(blended(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.14));
            painter.drawRoundedRect(rect(), 4, 4);
        }
        QRectF glyph(0, 0, closeGlyphSize, closeGlyphSize);
        glyph.moveCenter(QRectF(rect()).center());
        paintGlyph(painter, glyph, Glyph::Close,
                   underMouse() ? palette().color(QPalette::WindowText) : quietText(palette()));
    }
};

} // namespace

PictureTabBar::PictureTabBar(QWidget *parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("pictureTabs"));
    setAccessibleName(tr("Open pictures and texts"));
    setDocumentMode(true);
    setDrawBase(false);
    setMovable(true);
    setAutoHide(true);
    setExpanding(false);
    setElideMode(Qt::ElideMiddle);
    setFocusPolicy(Qt::TabFocus);
}

void PictureTabBar::setName(int index, const QString &name, const QString &toolTip)
{
    setTabText(index, QString(name).replace(QLatin1Char('&'), QLatin1String("&&")));
    setTabToolTip(index, toolTip.toHtmlEscaped());
}

void PictureTabBar::setMarked(bool marked)
{
    m_marked = marked;
    update();
}

void PictureTabBar::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const int index = byKeyboard ? currentIndex() : tabAt(event->pos());
    if (index >= 0)
        Q_EMIT menuRequested(index, byKeyboard ? mapToGlobal(tabRect(index).bottomLeft()) : event->globalPos());
}

void PictureTabBar::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? tabAt(event->position().toPoint()) : -1;
    QTabBar::mousePressEvent(event);
}

void PictureTabBar::mouseMoveEvent(QMouseEvent *event)
{
    const QRect reach = rect().adjusted(-width(), -pullDistance, width(), pullDistance);
    if (m_pressed < 0 || !(event->buttons() & Qt::LeftButton) || reach.contains(event->position().toPoint())) {
        QTabBar::mouseMoveEvent(event);
        return;
    }
    m_pressed = -1;
    // The bar's own moving along ends here, as if the button had been let go.
    QMouseEvent release(QEvent::MouseButtonRelease, event->position(), event->globalPosition(), Qt::LeftButton,
                        Qt::NoButton, event->modifiers());
    QTabBar::mouseReleaseEvent(&release);
    Q_EMIT draggedOut(currentIndex());
}

void PictureTabBar::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressed = -1;
    const int index = tabAt(event->position().toPoint());
    if (event->button() == Qt::MiddleButton && index >= 0)
        Q_EMIT tabCloseRequested(index);
    else
        QTabBar::mouseReleaseEvent(event);
}

void PictureTabBar::tabInserted(int index)
{
    QTabBar::tabInserted(index);
    auto *button = new CloseButton(this);
    button->setObjectName(QStringLiteral("closeTabButton"));
    button->setAccessibleName(tr("Close"));
    button->setToolTip(tr("Close"));
    connect(button, &QAbstractButton::clicked, this, [this, button] {
        for (int tab = 0; tab < count(); ++tab) {
            if (tabButton(tab, RightSide) == button)
                return Q_EMIT tabCloseRequested(tab);
        }
    });
    setTabButton(index, RightSide, button);
}

void PictureTabBar::paintEvent(QPaintEvent *event)
{
    QTabBar::paintEvent(event);
    if (!m_marked || currentIndex() < 0)
        return;
    QPainter painter(this);
    QRect mark = tabRect(currentIndex());
    mark.setTop(mark.bottom() + 1 - markHeight);
    painter.fillRect(mark, palette().color(QPalette::Highlight));
}

} // namespace Pinthread
