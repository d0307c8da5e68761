// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/failedoperationcard.h"

#include "conversation/button.h"
#include "conversation/failedoperationwords.h"
#include "conversation/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Pinthread {

namespace {

constexpr int usualMarkSize = 18;

QLabel *wrappedLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    return label;
}

} // namespace

FailedOperationCard::FailedOperationCard(const FailedOperation &failed, QWidget *parent)
    : QFrame(parent), m_failed(failed)
{
    setObjectName(QStringLiteral("failedOperation"));
    m_heading = wrappedLabel(this);
    m_heading->setObjectName(QStringLiteral("failedHeading"));
    m_words = wrappedLabel(this);
    m_words->setObjectName(QStringLiteral("failedWords"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason = wrappedLabel(this);
    m_reason->setObjectName(QStringLiteral("failedReason"));
    m_retry = new Button(tr("Retry"), Button::Kind::Framed, this);
    m_retry->setObjectName(QStringLiteral("retryButton"));
    m_discard = new Button(tr("Discard"), Button::Kind::Quiet, this);
    m_discard->setObjectName(QStringLiteral("discardButton"));
    connect(m_retry, &Button::clicked, this, [this] { Q_EMIT retryRequested(id()); });
    connect(m_discard, &Button::clicked, this, [this] { Q_EMIT discardRequested(id()); });

    auto *actions = new QHBoxLayout;
    actions->setSpacing(Look::unit);
    actions->addStretch();
    actions->addWidget(m_discard);
    actions->addWidget(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(Look::unit);
    layout->addWidget(m_heading);
    layout->addWidget(m_words);
    layout->addWidget(m_reason);
    layout->addLayout(actions);
    showFailed();
    followPalette();
}

void FailedOperationCard::setFailed(const FailedOperation &failed)
{
    m_failed = failed;
    showFailed();
}

void FailedOperationCard::setOnline(bool online)
{
    m_online = online;
    const bool followsFocus = m_retry->hasFocus() || hasFocus();
    if (!online && followsFocus)
        focusAction(); // A button that is disabled hands the focus to its neighbour, which is Discard.
    showFailed();
    if (online && followsFocus)
        focusAction();
}

void FailedOperationCard::focusAction()
{
    (m_online ? static_cast<QWidget *>(m_retry) : this)->setFocus(Qt::OtherFocusReason);
}

void FailedOperationCard::showFailed()
{
    const QString what = whatFailed(m_failed.operation);
    const QString words = typedText(m_failed.operation);
    QString why = explanation(m_failed);
    // The explanation of having been offline says when to retry by itself.
    if (!m_online && m_failed.reason != FailedOperation::Reason::Offline)
        why = tr("%1 It can be sent again when the connection is back.", "after a reason").arg(why);
    m_heading->setText(what);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_reason->setText(why);
    setAccessibleName(words.isEmpty() ? what : tr("%1: %2", "what failed, its words").arg(what, words));
    setAccessibleDescription(why);

    m_retry->setEnabled(m_online);
    m_retry->setToolTip(m_online ? QString() : tr("You are offline. Retry when the connection is back."));
    m_retry->setAccessibleDescription(m_online ? what : m_retry->toolTip());
    m_discard->setAccessibleDescription(what);
    updateGeometry();
}

void FailedOperationCard::followPalette()
{
    m_heading->setFont(Look::bold(font()));
    m_reason->setFont(Look::small(font()));
    const int mark = Look::scaled(usualMarkSize, font());
    layout()->setContentsMargins(mark + 5 * Look::unit, 2 * Look::unit, 2 * Look::unit, 2 * Look::unit);
    QPalette quiet;
    quiet.setColor(QPalette::WindowText, Look::readable(Look::quietText(palette()), Look::raised(palette())));
    m_reason->setPalette(quiet);
}

void FailedOperationCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

void FailedOperationCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor alarm = Look::alarm(palette());
    painter.setPen(QPen(Look::mixed(Look::surface(palette()), alarm, 0.45), 1));
    painter.setBrush(Look::mixed(Look::surface(palette()), alarm, 0.07));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Look::fieldRadius, Look::fieldRadius);

    const int markSize = Look::scaled(usualMarkSize, font());
    const QRect mark(2 * Look::unit + 2, m_heading->y() + (QFontMetrics(m_heading->font()).height() - markSize) / 2,
                     markSize, markSize);
    painter.setPen(Qt::NoPen);
    painter.setBrush(alarm);
    painter.drawEllipse(mark);
    paintGlyph(painter, QRectF(mark).adjusted(2, 2, -2, -2), Glyph::Warning, Look::textOn(alarm));
}

} // namespace Pinthread
