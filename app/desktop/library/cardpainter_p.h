// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarycard.h"
#include "library/libraryitem.h"

#include "conversation/glyph.h"

#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QStyleOptionViewItem>

namespace Pinthread {

/// One card, part by part, for LibraryDelegate. Restores the painter when it goes.
class CardPainter
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::CardPainter)

public:
    CardPainter(QPainter &painter, const QStyleOptionViewItem &option, const LibraryItem &item);
    ~CardPainter();
    Q_DISABLE_COPY_MOVE(CardPainter)

    void paintGround();
    /// A null image: a sign instead, in the picture's shape. \a faint: it stands back.
    void paintThumbnail(const QImage &thumbnail, bool faint);
    void paintMarks(bool offline);
    /// \a time: when it changed last, in words.
    void paintWords(const QString &time);

private:
    [[nodiscard]] QRect mirrored(const QRect &rect) const;
    /// A label on the mat, in its upper left corner or, \a trailing, in the right one; \returns its size.
    void paintPill(const QString &words, bool filled, bool trailing);
    /// A sign in one of the mat's lower corners.
    void paintSign(Glyph glyph, const QColor &ink, bool trailing);

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    const LibraryItem &m_item;
    LibraryCard m_card;
};

} // namespace Pinthread
