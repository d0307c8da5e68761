// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notice.h"

#include "colours.h"

#include "conversation/button.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace Pinthread {

namespace {

/// Where there is less room beside the buttons, the text is above them.
constexpr int leastTextWidth = 300;

} // namespace

Notice::Notice(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_content(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_close(new Button(Glyph::Close, tr("Dismiss"), this))
{
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setObjectName(QStringLiteral("noticeClose"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (const char *name : {"noticeAction", "noticeOtherAction"}) {
        auto *button = new QPushButton(this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, index = m_buttons.size()] { choose(index); });
        m_buttons.append(button);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    m_content->setSpacing(8);
    m_content->addWidget(m_text, 1);
    m_content->addLayout(buttons);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(8);
    row->addLayout(m_content, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QAbstractButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    hide();
}

void Notice::say(const QString &text, const QList<Choice> &choices)
{
    m_text->setText(text);
    m_choices = choices;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setText(i < choices.size() ? choices.at(i).words : QString());
        m_buttons.at(i)->setVisible(i < choices.size());
    }
    arrange();
    show();
}

void Notice::choose(qsizetype index)
{
    const Choice choice = m_choices.value(index);
    clear();
    if (choice.act)
        choice.act();
}

void Notice::clear()
{
    m_text->clear();
    m_choices.clear();
    hide();
}

QString Notice::text() const
{
    return m_text->text();
}

void Notice::arrange()
{
    int buttons = 0;
    for (const QPushButton *button : std::as_const(m_buttons))
        buttons += button->isHidden() ? 0 : button->sizeHint().width();
    const bool beside = buttons == 0 || width() - buttons >= leastTextWidth;
    m_content->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void Notice::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), attentionSurface(palette()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), attentionEdge(palette()));
}

} // namespace Pinthread
