// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textcanvas.h"

#include "canvas/pins.h"
#include "canvas/textdocuments.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QWheelEvent>

namespace Pinthread::Test {

/// A highlight whose id follows from its number.
inline HighlightView highlight(int number, const TextSpan &span,
                               HighlightView::State state = HighlightView::State::Open)
{
    return {.id = conversation(number),
            .span = span,
            .number = number,
            .state = state,
            .label = QStringLiteral("Highlight %1").arg(number)};
}

/// Where a document has some words, for the \a nth time.
inline TextSpan spanOf(const TextDocument &document, const QString &words, int nth = 0)
{
    const PlainText &text = document.plainText();
    qsizetype at = text.text().indexOf(words);
    for (; nth > 0 && at >= 0; --nth)
        at = text.text().indexOf(words, at + 1);
    return at < 0 ? TextSpan() : TextSpan{text.positionOf(at), text.positionOf(at + words.size())};
}

/// A text in a window, and a hand on mouse and keyboard.
struct TextHand
{
    explicit TextHand(TextDocumentPointer document, QSize window = {760, 560})
    {
        canvas.resize(window);
        canvas.show();
        if (document != nullptr)
            canvas.setDocument(std::move(document));
    }

    [[nodiscard]] TextSpan spanOf(const QString &words, int nth = 0) const
    {
        return Test::spanOf(*canvas.document(), words, nth);
    }
    [[nodiscard]] QPoint before(const QString &words) const { return canvas.cursorRect(spanOf(words).start).center(); }
    [[nodiscard]] QPoint after(const QString &words) const
    {
        const qint64 end = spanOf(words).end;
        return {canvas.cursorRect(end).center().x(), canvas.cursorRect(end - 1).center().y()};
    }
    /// On the character at \a position.
    [[nodiscard]] QPoint on(qint64 position) const { return canvas.cursorRect(position).center() + QPoint(3, 0); }
    [[nodiscard]] QPoint on(const QString &words, int nth = 0) const { return on(spanOf(words, nth).start); }

    /// As a mouse does it; a click that follows soon enough after another is one of several.
    void send(QEvent::Type type, QPoint at, Qt::KeyboardModifiers modifiers = {}, quint64 later = 2'000)
    {
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, at, canvas.viewport()->mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, modifiers);
        now += later;
        event.setTimestamp(now);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {}, quint64 later = 2'000)
    {
        send(QEvent::MouseButtonPress, at, modifiers, later);
        send(QEvent::MouseButtonRelease, at, modifiers, 10);
    }
    void doubleClick(QPoint at)
    {
        click(at);
        send(QEvent::MouseButtonDblClick, at, {}, 50);
        send(QEvent::MouseButtonRelease, at, {}, 10);
    }
    void drag(QPoint from, QPoint to)
    {
        send(QEvent::MouseButtonPress, from);
        send(QEvent::MouseMove, (from + to) / 2, {}, 10);
        send(QEvent::MouseMove, to, {}, 10);
        send(QEvent::MouseButtonRelease, to, {}, 10);
    }
    /// Without a button.
    void point(QPoint at)
    {
        QMouseEvent event(QEvent::MouseMove, at, canvas.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }
    void wheel(QPointF position, int turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(position, canvas.viewport()->mapToGlobal(position), {}, {0, turn}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas.viewport(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}, int times = 1)
    {
        for (; times > 0; --times)
            QTest::keyClick(&canvas, key, modifiers);
    }
    /// Whether a conversation has been offered, once what was asked for until now has been made.
    [[nodiscard]] bool isOffered() const
    {
        canvas.findChild<QThreadPool *>()->waitForDone();
        QCoreApplication::processEvents();
        return !prompts.isEmpty();
    }
    [[nodiscard]] bool isSeen(const QRect &rect) const { return canvas.viewport()->rect().intersects(rect); }

    TextCanvas canvas;
    quint64 now = 0;
    QSignalSpy selections{&canvas, &TextCanvas::selectionChanged};
    QSignalSpy prompts{&canvas, &TextCanvas::promptDue};
    QSignalSpy withdrawn{&canvas, &TextCanvas::promptWithdrawn};
    QSignalSpy refused{&canvas, &TextCanvas::selectionRefused};
    QSignalSpy activated{&canvas, &TextCanvas::highlightActivated};
    QSignalSpy hovered{&canvas, &TextCanvas::highlightHovered};
    QSignalSpy links{&canvas, &TextCanvas::linkActivated};
};

inline ConversationId lastIn(const QSignalSpy &spy)
{
    return spy.isEmpty() ? ConversationId() : spy.last().first().value<ConversationId>();
}

/// Something of everything that a text can have.
inline TextDocumentPointer report()
{
    return markdown(QStringLiteral("# Title of it\n\n"
                                   "First paragraph with **some** words and [a link](https://example.org/).\n\n"
                                   "- one item\n- two item\n\n"
                                   "| left | right |\n|---|---|\n| alpha | beta |\n\n"
                                   "> quoted words\n\n"
                                   "```\nint code;\nreturn code;\n```\n\n"
                                   "---\n\n"
                                   "Last words here."));
}

/// Many paragraphs: "Paragraph 1 has these words.", …
inline TextDocumentPointer paragraphs(int count)
{
    QString text;
    for (int number = 1; number <= count; ++number)
        text +=
            QStringLiteral("Paragraph %1 has these words, and goes on for a line or two so that it looks like a text "
                           "that somebody wrote to be read by others.\n\n")
                .arg(number);
    return markdown(text);
}

} // namespace Pinthread::Test
