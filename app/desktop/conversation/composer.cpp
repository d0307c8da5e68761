// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/composer.h"

#include "conversation/slimscrollbar.h"
#include "model/rules.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Pinthread {

namespace {

/// What the model takes for text: no control characters but tab and line feed.
QString cleaned(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar character) {
        return character.category() == QChar::Other_Control && character != u'\n' && character != u'\t';
    });
    return text;
}

} // namespace

Composer::Composer(QWidget *parent) : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    useSlimScrollBar(this);

    connect(this, &QPlainTextEdit::textChanged, this, &Composer::fitHeight);
}

void Composer::setLimit(int characters)
{
    m_limit = characters;
}

QString Composer::text() const
{
    // toPlainText() would turn no-break spaces, which French punctuation needs, into plain ones.
    QString text = document()->toRawText();
    for (QChar &character : text) {
        if (character == QChar::ParagraphSeparator || character == QChar::LineSeparator)
            character = u'\n';
    }
    return text;
}

QString Composer::words() const
{
    return text().trimmed();
}

void Composer::setText(const QString &text)
{
    setPlainText(text);
    moveCursor(QTextCursor::End);
}

void Composer::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::End);
}

int Composer::charactersLeft() const
{
    return static_cast<int>(m_limit - characterCount(words()));
}

bool Composer::canSubmit() const
{
    return !isReadOnly() && isEnabled() && !words().isEmpty() && charactersLeft() >= 0;
}

void Composer::submit()
{
    if (canSubmit())
        Q_EMIT submitted(words());
}

QSize Composer::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), heightForLines(std::min(m_lines, mostLines))};
}

QSize Composer::minimumSizeHint() const
{
    return {80, heightForLines(1)};
}

int Composer::lines() const
{
    int count = 0;
    const QAbstractTextDocumentLayout *layout = document()->documentLayout();
    for (QTextBlock block = document()->begin(); block.isValid() && count <= mostLines; block = block.next()) {
        // The rectangle is asked for because that lays the block out.
        if (layout->blockBoundingRect(block).height() > 0)
            count += block.layout()->lineCount();
    }
    return std::clamp(count, 1, mostLines + 1);
}

void Composer::fitHeight()
{
    const int count = lines();
    if (count == m_lines)
        return;
    m_lines = count;
    setVerticalScrollBarPolicy(count > mostLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

int Composer::heightForLines(int lines) const
{
    // A line is as high as whole pixels allow, and a fraction too little would scroll by a whole line.
    const int line = static_cast<int>(std::ceil(QFontMetricsF(font()).lineSpacing()));
    const QMargins margins = contentsMargins();
    return line * lines + 1 + margins.top() + margins.bottom();
}

bool Composer::event(QEvent *event)
{
    // The keys that mean something here must not become the main window's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void Composer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            // A line feed like any other, not the line separator that Qt would make of it.
            if (!isReadOnly())
                textCursor().insertText(QStringLiteral("\n"));
            ensureCursorVisible();
        } else {
            submit();
        }
        event->accept();
        return;
    case Qt::Key_Escape:
        event->accept();
        Q_EMIT escaped();
        return;
    case Qt::Key_Up:
        if (event->modifiers() == Qt::NoModifier && document()->isEmpty()) {
            event->accept();
            Q_EMIT previousRequested();
            return;
        }
        break;
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool Composer::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void Composer::insertFromMimeData(const QMimeData *source)
{
    textCursor().insertText(cleaned(source->text()));
    ensureCursorVisible();
}

void Composer::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
    // While it was too small for a new line it has scrolled.
    if (m_lines <= mostLines)
        verticalScrollBar()->setValue(0);
}

} // namespace Pinthread
