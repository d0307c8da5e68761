// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namebar.h"

#include "colours.h"

#include "conversation/button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace Pinthread {

namespace {

constexpr int margin = 16;
constexpr int leastNameWidth = 90;
constexpr int usualNameWidth = 200;
constexpr int longestName = 80;

} // namespace

NameBar::NameBar(QWidget *parent)
    : QWidget(parent), m_words(new QLabel(tr("Others see you as"), this)), m_name(new QLineEdit(this)),
      m_accept(new Button(Glyph::Check, tr("Use this name"), this)),
      m_close(new Button(Glyph::Close, tr("Not now"), this))
{
    setObjectName(QStringLiteral("nameBar"));
    setAccessibleName(tr("Your name"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setBuddy(m_name);
    m_name->setObjectName(QStringLiteral("nameBarName"));
    m_name->setAccessibleName(tr("Your name"));
    m_name->setAccessibleDescription(tr("This is what others see next to what you write."));
    m_name->setToolTip(m_name->accessibleDescription());
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(leastNameWidth);
    m_name->setMaximumWidth(usualNameWidth);
    m_accept->setObjectName(QStringLiteral("nameBarAccept"));
    m_close->setObjectName(QStringLiteral("nameBarClose"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 4, 8, 5);
    row->setSpacing(8);
    row->addWidget(m_words);
    row->addWidget(m_name, 1);
    row->addWidget(m_accept);
    row->addStretch(1);
    row->addWidget(m_close);

    connect(m_accept, &Button::clicked, this, &NameBar::choose);
    connect(m_name, &QLineEdit::returnPressed, this, &NameBar::choose);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (m_name->isModified())
            choose();
    });
    connect(m_close, &Button::clicked, this, &NameBar::dismissed);
    applyColours();
    hide();
}

void NameBar::setSuggestion(const QString &name)
{
    m_name->setText(name);
    m_name->setModified(false);
}

void NameBar::choose()
{
    const QString name = m_name->text().simplified();
    m_name->setModified(false); // Enter means one choice, and not another when the field is left.
    if (!name.isEmpty())
        Q_EMIT nameChosen(name);
}

void NameBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else
        QWidget::keyPressEvent(event);
}

void NameBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColours();
    QWidget::changeEvent(event);
}

void NameBar::applyColours()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    m_words->setPalette(quiet);
}

void NameBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
}

} // namespace Pinthread
