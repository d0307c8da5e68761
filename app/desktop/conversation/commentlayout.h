// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/links.h"

#include <QFont>
#include <QPalette>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace Pinthread {

/// The words of one comment, laid out as plain text to be drawn, pointed at and selected.
///
/// Each paragraph runs in the direction of its own words, whatever the interface's language. Points are relative to the
/// words' top left corner; offsets count UTF-16 code units of the text.
class CommentLayout
{
public:
    /// How words are shown.
    struct Style
    {
        QFont font;
        /// What a paragraph follows that has no direction of its own, such as a number.
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QColor linkColour;

        friend bool operator==(const Style &, const Style &) = default;
    };
    /// Some of the words: from the character at \a from up to the one before \a to.
    struct Range
    {
        int from = 0;
        int to = 0;
        [[nodiscard]] bool isEmpty() const { return from >= to; }
    };

    CommentLayout(const QString &text, int width, const Style &style);

    /// How high \a text is, without keeping more than that.
    [[nodiscard]] static int heightOf(const QString &text, int width, const QFont &font);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] const Style &style() const { return m_style; }
    [[nodiscard]] int height() const { return m_height; }

    [[nodiscard]] const QList<Link> &links() const { return m_links; }
    /// Which of links() is at \a point; -1: none.
    [[nodiscard]] int linkAt(QPointF point) const;
    /// Around one of links(), a rectangle for each line that it is on.
    [[nodiscard]] QList<QRectF> linkRects(int link) const;

    /// The place between two characters that is nearest to \a point.
    [[nodiscard]] int offsetAt(QPointF point) const;
    /// Whether \a point is on the words rather than beside or below them.
    [[nodiscard]] bool hasWordsAt(QPointF point) const;
    [[nodiscard]] QRectF caretRect(int offset) const;
    /// The word around \a offset.
    [[nodiscard]] Range wordAt(int offset) const;
    /// Where the caret comes to by one character or word, to the left or the right as it is seen; at an end it stays.
    [[nodiscard]] int stepped(int offset, bool toTheRight, bool byWord) const;
    /// The same place one line up (-1) or down (1); the text's beginning or end beyond the first or last line.
    [[nodiscard]] int lineStepped(int offset, int by) const;
    /// Where the line begins that \a offset is on, or ends.
    [[nodiscard]] Range lineAt(int offset) const;

    /// Draws the words with their top left corner at \a topLeft, in the painter's pen, \a selected in the palette's
    /// colours for that.
    void draw(QPainter &painter, QPointF topLeft, Range selected, const QPalette &palette) const;
    void drawCaret(QPainter &painter, QPointF topLeft, int offset) const;

private:
    struct Paragraph
    {
        int start = 0;
        double top = 0;
        double height = 0;
        std::unique_ptr<QTextLayout> layout;
    };

    [[nodiscard]] const Paragraph &paragraphOf(int offset) const;
    [[nodiscard]] const Paragraph &paragraphAt(double y) const;
    [[nodiscard]] QTextLine lineAtHeight(const Paragraph &paragraph, double y) const;

    QString m_text;
    int m_width;
    Style m_style;
    QList<Link> m_links;
    std::vector<Paragraph> m_paragraphs; ///< Never empty.
    int m_height = 0;
};

} // namespace Pinthread
