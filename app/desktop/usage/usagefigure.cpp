// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage/usagefigure.h"

namespace Pinthread {

QList<UsageFigure> UsageFigure::all()
{
    return {UsageFigure(Kind::Messages), UsageFigure(Kind::Bytes), UsageFigure(Kind::Conversations)};
}

QString UsageFigure::name() const
{
    switch (m_kind) {
    case Kind::Messages:
        return tr("Messages sent");
    case Kind::Bytes:
        return tr("Data sent");
    case Kind::Conversations:
        return tr("Conversations begun");
    }
    return {};
}

qint64 UsageFigure::of(const UsageFigures &figures) const
{
    switch (m_kind) {
    case Kind::Messages:
        return figures.messages;
    case Kind::Bytes:
        return figures.bytes;
    case Kind::Conversations:
        return figures.conversations;
    }
    return 0;
}

QString UsageFigure::inWords(qint64 value) const
{
    const QLocale locale;
    return m_kind == Kind::Bytes ? locale.formattedDataSize(value, 1, QLocale::DataSizeSIFormat)
                                 : locale.toString(value);
}

UsageFigure::Unit UsageFigure::unitFor(qint64 most) const
{
    if (m_kind != Kind::Bytes)
        return {};
    constexpr double step = 1'000;
    Unit unit{1, QStringLiteral("B")};
    for (const char *name : {"kB", "MB", "GB", "TB"}) {
        if (double(most) < unit.size * step)
            break;
        unit = {unit.size * step, QString::fromLatin1(name)};
    }
    return unit;
}

} // namespace Pinthread
