// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/cardpainter_p.h"

#include "library/librarywords.h"

#include "conversation/look.h"

#include <QPainterPath>
#include <QStyle>

namespace Pinthread {

namespace {

constexpr int pillInset = 6; ///< From the mat's corner.

/// Where text lies on whatever picture, a ring of the surface keeps the two apart.
constexpr double ring = 1.5;

/// Under a picture one can look through.
void paintChequers(QPainter &painter, const QRectF &rect)
{
    constexpr double square = 6;
    painter.fillRect(rect, QColor(0xff, 0xff, 0xff));
    for (int row = 0; row * square < rect.height(); ++row) {
        for (int column = row % 2; column * square < rect.width(); column += 2) {
            const QRectF place(rect.left() + column * square, rect.top() + row * square, square, square);
            painter.fillRect(place & rect, QColor(0xe2, 0xe2, 0xe2));
        }
    }
}

} // namespace

CardPainter::CardPainter(QPainter &painter, const QStyleOptionViewItem &option, const LibraryItem &item)
    : m_painter(painter), m_option(option), m_item(item), m_card(LibraryCard::in(option.rect, option.font))
{
    m_painter.save();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
}

CardPainter::~CardPainter()
{
    m_painter.restore();
}

QRect CardPainter::mirrored(const QRect &rect) const
{
    return QStyle::visualRect(m_option.direction, m_option.rect, rect);
}

void CardPainter::paintGround()
{
    const QPalette &colours = m_option.palette;
    const bool chosen = m_option.state.testFlag(QStyle::State_Selected);
    const bool hovered = m_option.state.testFlag(QStyle::State_MouseOver);
    const QRectF ground = QRectF(m_card.ground).adjusted(0.5, 0.5, -0.5, -0.5);
    if (chosen || hovered) {
        m_painter.setPen(chosen ? QPen(Look::accent(colours), 1) : QPen(Qt::NoPen));
        m_painter.setBrush(chosen ? Look::chosen(colours) : Look::raised(colours));
        m_painter.drawRoundedRect(ground, Look::frameRadius, Look::frameRadius);
    }
    if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        m_painter.setPen(QPen(Look::accent(colours), 2));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(ground, Look::frameRadius, Look::frameRadius);
    }
}

void CardPainter::paintThumbnail(const QImage &thumbnail, bool faint)
{
    const QPalette &colours = m_option.palette;
    const QRectF mat = m_card.mat;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(Look::mixed(Look::surface(colours), Look::text(colours), Look::isDark(colours) ? 0.05 : 0.07));
    m_painter.drawRoundedRect(mat, Look::fieldRadius, Look::fieldRadius);

    const QSizeF shape = m_item.summary.asset.pixelSize.isValid() ? m_item.summary.asset.pixelSize : thumbnail.size();
    const QRectF place = pictureOn(mat.adjusted(8, 8, -8, -8), shape);
    if (thumbnail.isNull()) {
        m_painter.setPen(QPen(Look::line(colours), 1));
        m_painter.setBrush(Look::surface(colours));
        m_painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5));
        const int sign = Look::scaled(24, m_option.font);
        const bool isText = m_item.summary.asset.kind == AssetKind::Text;
        paintGlyph(m_painter, QRectF(place.center() - QPointF(sign, sign) / 2, QSizeF(sign, sign)),
                   isText ? Glyph::Document : Glyph::Picture, Look::quietText(colours));
        return;
    }
    m_painter.save();
    if (thumbnail.hasAlphaChannel())
        paintChequers(m_painter, place);
    m_painter.setOpacity(faint ? 0.4 : 1);
    m_painter.drawImage(place, thumbnail);
    m_painter.restore();
    m_painter.setPen(QPen(Look::line(colours), 1));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(place.adjusted(-0.5, -0.5, 0.5, 0.5));
}

void CardPainter::paintPill(const QString &words, bool filled, bool trailing)
{
    const QPalette &colours = m_option.palette;
    const QFont font = Look::bold(Look::small(m_option.font));
    const QFontMetrics metrics(font);
    const QSize size(metrics.horizontalAdvance(words) + 4 * Look::unit, metrics.height() + Look::unit);
    const QPoint corner(trailing ? m_card.mat.right() + 1 - pillInset - size.width() : m_card.mat.left() + pillInset,
                        m_card.mat.top() + pillInset);
    const QRectF pill = mirrored(QRect(corner, size));
    const QColor ground = filled ? Look::accent(colours) : Look::surface(colours);
    m_painter.setPen(QPen(filled ? Look::surface(colours) : Look::outline(colours), filled ? ring : 1));
    m_painter.setBrush(ground);
    m_painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    m_painter.setFont(font);
    m_painter.setPen(filled ? Look::textOn(ground) : Look::text(colours));
    m_painter.drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, words);
}

void CardPainter::paintMarks(bool offline)
{
    if (m_item.unread)
        paintPill(unreadWords(m_item), true, false);
    if (m_item.open)
        paintPill(tr("Open", "an asset that is open in a window"), false, true);
    if (m_item.shared)
        paintSign(Glyph::Share, Look::text(m_option.palette), false);
    if (!m_item.availableOffline)
        paintSign(Glyph::NotOffline, offline ? Look::text(m_option.palette) : Look::quietText(m_option.palette), true);
}

void CardPainter::paintSign(Glyph glyph, const QColor &ink, bool trailing)
{
    const QPalette &colours = m_option.palette;
    const int size = Look::scaled(22, m_option.font);
    const QPoint corner(trailing ? m_card.mat.right() + 1 - pillInset - size : m_card.mat.left() + pillInset,
                        m_card.mat.bottom() + 1 - pillInset - size);
    const QRectF place = mirrored(QRect(corner, QSize(size, size)));
    m_painter.setPen(QPen(Look::line(colours), 1));
    m_painter.setBrush(Look::surface(colours));
    m_painter.drawEllipse(place);
    paintGlyph(m_painter, place.adjusted(4, 4, -4, -4), glyph, ink);
}

void CardPainter::paintWords(const QString &time)
{
    const QPalette &colours = m_option.palette;
    const auto leading = QStyle::visualAlignment(m_option.direction, Qt::AlignLeft);
    const auto trailing = QStyle::visualAlignment(m_option.direction, Qt::AlignRight);
    constexpr int oneLine = Qt::AlignVCenter | Qt::TextSingleLine;

    const QFont name = m_item.unread ? Look::bold(m_option.font) : m_option.font;
    m_painter.setFont(name);
    m_painter.setPen(Look::text(colours));
    m_painter.drawText(mirrored(m_card.name), leading | oneLine,
                       QFontMetrics(name).elidedText(m_item.name(), Qt::ElideMiddle, m_card.name.width()));

    const QFont small = Look::small(m_option.font);
    const QFontMetrics metrics(small);
    m_painter.setFont(small);
    m_painter.setPen(Look::quietText(colours));
    const int timeWidth = metrics.horizontalAdvance(time);
    m_painter.drawText(mirrored(m_card.facts), trailing | oneLine, time);

    QRect facts = m_card.facts.adjusted(0, 0, -(timeWidth + 2 * Look::unit), 0);
    if (m_item.summary.conversations > 0) {
        const int signSize = Look::scaled(14, m_option.font);
        const QRect sign(facts.left(), facts.center().y() - signSize / 2 + 1, signSize, signSize);
        paintGlyph(m_painter, mirrored(sign), Glyph::Bubble, Look::quietText(colours));
        facts.adjust(signSize + Look::unit, 0, 0, 0);
    }
    m_painter.drawText(mirrored(facts), leading | oneLine,
                       metrics.elidedText(conversationWords(m_item), Qt::ElideRight, facts.width()));
}

} // namespace Pinthread
