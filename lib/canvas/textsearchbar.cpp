// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textsearchbar_p.h"

#include "canvas/textcanvas.h"
#include "canvas/textmatches_p.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace Pinthread {

TextSearchBar::TextSearchBar(TextCanvas &canvas)
    : QFrame(&canvas), m_canvas(canvas), m_edit(new QLineEdit), m_count(new QLabel)
{
    setObjectName(QStringLiteral("textSearchBar"));
    setFrameStyle(int(QFrame::StyledPanel) | int(QFrame::Raised));
    setAutoFillBackground(true);
    setAccessibleName(tr("Search in the text"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 6, 6);
    layout->setSpacing(4);
    m_edit->setObjectName(QStringLiteral("textSearchEdit"));
    m_edit->setPlaceholderText(tr("Search"));
    m_edit->setAccessibleName(tr("Words to search for"));
    m_edit->setClearButtonEnabled(true);
    constexpr int editWidth = 210;
    m_edit->setMinimumWidth(editWidth);
    layout->addWidget(m_edit, 1);
    m_count->setObjectName(QStringLiteral("textSearchCount"));
    constexpr int countWidth = 92;
    m_count->setMinimumWidth(countWidth);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setContentsMargins(6, 0, 6, 0);
    layout->addWidget(m_count);
    m_previous = addButton(QStringLiteral("textSearchPrevious"), tr("Previous match"));
    m_next = addButton(QStringLiteral("textSearchNext"), tr("Next match"));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    QToolButton *closeButton = addButton(QStringLiteral("textSearchClose"), tr("Close"));
    closeButton->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));

    connect(m_edit, &QLineEdit::textChanged, &canvas, &TextCanvas::setSearch);
    connect(m_previous, &QToolButton::clicked, &canvas, &TextCanvas::findPrevious);
    connect(m_next, &QToolButton::clicked, &canvas, &TextCanvas::findNext);
    connect(closeButton, &QToolButton::clicked, this, &TextSearchBar::close);
    connect(&canvas, &TextCanvas::searchChanged, this, &TextSearchBar::showCount);
    setFocusProxy(m_edit);
    showCount();
}

QToolButton *TextSearchBar::addButton(const QString &name, const QString &text)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setToolTip(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void TextSearchBar::open(const QString &words)
{
    show();
    raise();
    if (!words.isEmpty())
        m_edit->setText(words);
    m_canvas.setSearch(m_edit->text());
    m_edit->selectAll();
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

QString TextSearchBar::words() const
{
    return m_edit->text();
}

void TextSearchBar::close()
{
    hide();
    m_canvas.setSearch({});
    m_canvas.setFocus(Qt::ShortcutFocusReason);
}

void TextSearchBar::showCount()
{
    const int count = m_canvas.matchCount();
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    if (m_edit->text().isEmpty())
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else if (count >= TextMatches::most)
        m_count->setText(tr("%L1 of many").arg(m_canvas.currentMatch() + 1));
    else
        m_count->setText(tr("%L1 of %L2").arg(m_canvas.currentMatch() + 1).arg(count));
}

void TextSearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            m_canvas.findPrevious();
        else
            m_canvas.findNext();
        break;
    default:
        if (event->matches(QKeySequence::FindNext))
            m_canvas.findNext();
        else if (event->matches(QKeySequence::FindPrevious))
            m_canvas.findPrevious();
        // Nothing that is typed here is the text's.
        event->accept();
        break;
    }
}

} // namespace Pinthread
