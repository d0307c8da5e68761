// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/avatar.h"

#include "conversation/look.h"

#include <QPainter>
#include <QTextBoundaryFinder>

#include <array>

namespace Pinthread {

namespace {

/// Far enough apart to tell people apart, and without the muddy ones.
constexpr std::array hues{5, 24, 95, 145, 172, 192, 208, 228, 256, 280, 312, 338};

QString firstLetter(const QString &word)
{
    // What a reader takes for one character may be several code points.
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const auto end = finder.toNextBoundary();
    return (end > 0 ? word.left(end) : word).toUpper();
}

} // namespace

QString initials(const QString &name)
{
    const QStringList words = name.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    return words.size() == 1 ? firstLetter(words.first()) : firstLetter(words.first()) + firstLetter(words.last());
}

QColor avatarColour(UserId user)
{
    // The golden ratio spreads neighbouring ids.
    const quint64 mixed = (user.bits().high ^ user.bits().low) * 0x9E3779B97F4A7C15ULL;
    const int hue = hues.at((mixed >> 32) % hues.size());
    return Look::readable(QColor::fromHsl(hue, 110, 120), Qt::white);
}

void paintAvatar(QPainter &painter, const QRectF &rect, const User &user, const QFont &font)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(avatarColour(user.id));
    painter.drawEllipse(rect);
    QFont letters = Look::bold(font);
    letters.setPixelSize(qRound(rect.height() * 0.4));
    painter.setFont(letters);
    painter.setPen(Qt::white);
    painter.drawText(rect, Qt::AlignCenter, initials(user.name));
    painter.restore();
}

} // namespace Pinthread
