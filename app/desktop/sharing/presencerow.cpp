// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharing/presencerow.h"

#include "sharing/sharingwords.h"

#include "conversation/avatar.h"
#include "conversation/look.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr int usualFace = 24;
constexpr double overlap = 0.75; ///< How much of a face is seen beside the next one.
constexpr qsizetype mostFaces = 5;

} // namespace

PresenceRow::PresenceRow(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("shareHere"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHere({});
}

void PresenceRow::setHere(const QList<User> &here)
{
    m_here = here;
    setAccessibleName(hereWords(here));
    QStringList names;
    for (const User &user : here)
        names << user.name.toHtmlEscaped();
    setToolTip(names.join(QLatin1String("<br>")));
    update();
}

QSize PresenceRow::sizeHint() const
{
    return {200, Look::scaled(usualFace, font()) + Look::unit};
}

void PresenceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int face = Look::scaled(usualFace, font());
    const int step = qRound(face * overlap);
    const auto faces = std::min(m_here.size(), mostFaces);
    const int top = (height() - face) / 2;
    for (qsizetype at = faces - 1; at >= 0; --at) {
        const QRect place(static_cast<int>(at) * step + 1, top, face, face);
        const QRectF shown = QStyle::visualRect(layoutDirection(), rect(), place);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().color(QPalette::Window));
        painter.drawEllipse(shown.adjusted(-1.5, -1.5, 1.5, 1.5));
        paintAvatar(painter, shown, m_here.at(at), font());
    }
    const int taken = faces > 0 ? (static_cast<int>(faces) - 1) * step + face + 2 * Look::unit : 0;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(taken, 0, 0, 0));
    painter.setPen(m_here.isEmpty() ? Look::readable(Look::quietText(palette()), palette().color(QPalette::Window))
                                    : palette().color(QPalette::WindowText));
    painter.drawText(words, QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter,
                     fontMetrics().elidedText(hereWords(m_here), Qt::ElideRight, words.width()));
}

} // namespace Pinthread
