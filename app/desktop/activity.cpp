// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity.h"

#include "colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

namespace Pinthread {

namespace {

constexpr int barWidth = 96;
constexpr int barHeight = 6;

} // namespace

Activity::Activity(QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    setObjectName(QStringLiteral("activity"));
    setAccessibleName(tr("Progress"));
    m_words->setObjectName(QStringLiteral("activityWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(QStringLiteral("activityBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(barWidth, barHeight);
    m_cancel->setObjectName(QStringLiteral("activityCancel"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_cancel);

    m_soon.setSingleShot(true);
    m_soon.setInterval(patience);
    connect(&m_soon, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, &Activity::cancelRequested);
    applyColours();
    hide();
}

void Activity::setWords(const QString &words)
{
    if (words == m_words->text())
        return;
    const bool goesOn = !m_words->text().isEmpty();
    m_words->setText(words);
    m_bar->setAccessibleName(words);
    m_bar->setRange(0, words.isEmpty() ? 100 : 0);
    if (words.isEmpty()) {
        m_soon.stop();
        hide();
    } else if (!goesOn) {
        m_soon.start();
    }
}

void Activity::setPart(double part)
{
    m_bar->setRange(0, 100);
    m_bar->setValue(int(part * 100));
}

QString Activity::words() const
{
    return m_words->text();
}

void Activity::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void Activity::applyColours()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    m_words->setPalette(quiet);
}

} // namespace Pinthread
