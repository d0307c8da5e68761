// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/confirmationbar.h"

#include "conversation/button.h"
#include "conversation/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include <utility>

namespace Pinthread {

ConfirmationBar::ConfirmationBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("confirmation"));
    m_question = new QLabel(this);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_yes = new Button(QString(), Button::Kind::Danger, this);
    m_yes->setObjectName(QStringLiteral("confirmYes"));
    m_no = new Button(tr("Keep"), Button::Kind::Framed, this);
    m_no->setObjectName(QStringLiteral("confirmNo"));
    connect(m_yes, &Button::clicked, this, [this] { answer(true); });
    connect(m_no, &Button::clicked, this, [this] { answer(false); });

    auto *answers = new QHBoxLayout;
    answers->setSpacing(2 * Look::unit);
    answers->addStretch();
    answers->addWidget(m_no);
    answers->addWidget(m_yes);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Look::margin, 2 * Look::unit, Look::margin, 2 * Look::unit);
    layout->setSpacing(2 * Look::unit);
    layout->addWidget(m_question);
    layout->addLayout(answers);
    hide();
}

void ConfirmationBar::ask(const QString &question, const QString &yes, std::function<void()> action, const QString &no)
{
    m_action = std::move(action);
    m_question->setText(question);
    m_yes->setWords(yes);
    m_no->setWords(no.isEmpty() ? tr("Keep") : no);
    m_yes->setAccessibleDescription(question);
    m_no->setAccessibleDescription(question);
    show();
    Q_EMIT changed();
    m_no->setFocus(Qt::OtherFocusReason);
}

void ConfirmationBar::drop()
{
    m_action = nullptr;
    if (isHidden())
        return;
    hide();
    Q_EMIT changed();
}

void ConfirmationBar::answer(bool yes)
{
    const auto action = std::exchange(m_action, nullptr);
    hide();
    Q_EMIT changed();
    Q_EMIT answered();
    if (yes && action)
        action();
}

void ConfirmationBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        answer(false);
    else
        QWidget::keyPressEvent(event);
}

void ConfirmationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::raised(palette()));
    painter.fillRect(0, 0, width(), 1, Look::line(palette()));
}

} // namespace Pinthread
