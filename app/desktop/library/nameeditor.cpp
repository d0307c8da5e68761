// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/nameeditor_p.h"

#include "conversation/look.h"

#include <QPainter>

namespace Pinthread {

NameEditor::NameEditor(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(QStringLiteral("nameEditor"));
    setAccessibleName(tr("New name"));
    setFrame(false);
    setTextMargins(Look::unit, 0, Look::unit, 0);
    // The field paints its own ground, with rounded corners.
    QPalette clear = palette();
    m_ground = clear.color(QPalette::Base);
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
}

void NameEditor::begin(const QString &name)
{
    if (m_begun)
        return;
    m_begun = true;
    setText(name);
    // The view selects everything as soon as it has shown the editor.
    const auto ending = name.lastIndexOf(u'.');
    QMetaObject::invokeMethod(
        this, [this, ending] { setSelection(0, ending > 0 ? static_cast<int>(ending) : maxLength()); },
        Qt::QueuedConnection);
}

void NameEditor::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Look::accent(palette()), 1.5));
    painter.setBrush(m_ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), Look::unit, Look::unit);
    painter.end();
    QLineEdit::paintEvent(event);
}

} // namespace Pinthread
