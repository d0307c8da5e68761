// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectionbanner.h"

#include "colours.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

constexpr int glideMilliseconds = 160;

} // namespace

ConnectionBanner::ConnectionBanner(const Clock &clock, QWidget *parent)
    : QFrame(parent), m_clock(clock), m_words(new QLabel(this)), m_countdown(new QLabel(this)),
      m_tryNow(new QPushButton(tr("&Try now"), this)), m_join(new QPushButton(tr("&Join a team…"), this)),
      m_signIn(new QPushButton(tr("Sign &in…"), this)), m_glide(new QPropertyAnimation(this, "maximumHeight", this))
{
    setObjectName(QStringLiteral("connectionBanner"));
    setAccessibleName(tr("Connection"));
    m_words->setObjectName(QStringLiteral("connectionBannerText"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_countdown->setObjectName(QStringLiteral("connectionBannerCountdown"));
    m_countdown->setTextFormat(Qt::PlainText);
    m_tryNow->setObjectName(QStringLiteral("tryNowButton"));
    m_tryNow->setAccessibleDescription(tr("Connects to the server at once instead of waiting"));
    m_join->setObjectName(QStringLiteral("joinAgainButton"));

    m_signIn->setObjectName(QStringLiteral("signInAgainButton"));
    m_signIn->setAccessibleDescription(tr("Asks for the password of your account"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(12);
    row->addWidget(m_words, 1);
    row->addWidget(m_countdown);
    row->addWidget(m_join);
    row->addWidget(m_signIn);
    row->addWidget(m_tryNow);

    m_everySecond.setInterval(1000);
    connect(&m_everySecond, &QTimer::timeout, this, &ConnectionBanner::updateCountdown);
    connect(m_tryNow, &QPushButton::clicked, this, &ConnectionBanner::tryNowRequested);
    connect(m_join, &QPushButton::clicked, this, &ConnectionBanner::joinRequested);
    connect(m_signIn, &QPushButton::clicked, this, &ConnectionBanner::signInRequested);
    m_glide->setDuration(glideMilliseconds);
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_glide, &QPropertyAnimation::finished, this, [this] {
        if (m_raised)
            setMaximumHeight(QWIDGETSIZE_MAX);
        else
            hide();
    });
    hide();
}

void ConnectionBanner::setStatus(const ConnectionStatus &status)
{
    m_status = status;
    const auto words = bannerWords(status);
    if (words) {
        const QString text = words->headline + QLatin1Char(' ') + words->text;
        if (m_words->text() != text) {
            m_words->setText(text);
            QAccessibleEvent changed(m_words, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&changed);
        }
        m_tryNow->setEnabled(words->canTryNow);
        m_tryNow->setVisible(status.state != ConnectionStatus::State::NoServer && !words->canSignIn);
        m_join->setVisible(words->canJoin);
        m_signIn->setVisible(words->canSignIn);
    }
    updateCountdown();
    raiseOrLower(words.has_value());
}

QString ConnectionBanner::text() const
{
    return m_words->text();
}

void ConnectionBanner::raiseOrLower(bool raised)
{
    if (raised == m_raised)
        return;
    m_raised = raised;
    m_glide->stop();
    const int full = qMax(sizeHint().height(), heightForWidth(parentWidget() ? parentWidget()->width() : width()));
    m_glide->setStartValue(isVisible() ? height() : 0);
    m_glide->setEndValue(raised ? full : 0);
    if (raised) {
        setMaximumHeight(isVisible() ? height() : 0);
        show();
    }
    m_glide->start();
}

void ConnectionBanner::updateCountdown()
{
    const bool counts = m_status.nextAttempt && bannerWords(m_status);
    m_countdown->setVisible(counts);
    if (!counts) {
        m_everySecond.stop();
        return;
    }
    m_countdown->setText(countdownWords(std::chrono::milliseconds(*m_status.nextAttempt - m_clock.now())));
    if (!m_everySecond.isActive())
        m_everySecond.start();
}

void ConnectionBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

void ConnectionBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), attentionSurface(palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), attentionEdge(palette()));
}

} // namespace Pinthread
