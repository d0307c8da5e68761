// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/openingbar_p.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <chrono>

namespace Pinthread {

namespace {

constexpr std::chrono::milliseconds aMoment(400);
constexpr int fromEdge = 24;
constexpr double roundness = 8;
constexpr double lineHeight = 3;

} // namespace

OpeningBar::OpeningBar(QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("openingBar"));
    m_cancel->setObjectName(QStringLiteral("cancelOpening"));
    m_cancel->setAccessibleName(tr("Cancel opening the picture"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 8, 8 + int(lineHeight));
    row->setSpacing(14);
    row->addWidget(m_words);
    row->addWidget(m_cancel);
    setCursor(Qt::ArrowCursor);
    // What is pressed here is not meant for the picture.
    setAttribute(Qt::WA_NoMousePropagation);
    hide();
    m_moment.setSingleShot(true);
    m_moment.setInterval(aMoment);
    connect(&m_moment, &QTimer::timeout, this, [this] {
        show();
        raise();
        moveToPlace();
    });
    connect(m_cancel, &QPushButton::clicked, this, &OpeningBar::cancelRequested);
}

void OpeningBar::setProgress(double progress)
{
    m_progress = progress;
    m_words->setText(tr("Opening… %1 %").arg(int(progress * 100)));
    if (isHidden() && !m_moment.isActive())
        m_moment.start();
    moveToPlace();
    update();
}

void OpeningBar::putAway()
{
    m_moment.stop();
    hide();
}

void OpeningBar::moveToPlace()
{
    if (isHidden())
        return;
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - fromEdge);
}

void OpeningBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QColor(0, 0, 0, 120));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRoundedRect(whole, roundness, roundness);
    // Within the round corners.
    const QRectF line(roundness, height() - lineHeight - 3, width() - 2 * roundness, lineHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Mid));
    painter.drawRoundedRect(line, lineHeight / 2, lineHeight / 2);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(line.topLeft(), QSizeF(line.width() * m_progress, lineHeight)), lineHeight / 2,
                            lineHeight / 2);
}

} // namespace Pinthread
