// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/usage.h"

#include <QCoreApplication>
#include <QLocale>

namespace Pinthread {

/// One of the things that a server counts.
class UsageFigure
{
    Q_DECLARE_TR_FUNCTIONS(UsageFigure)

public:
    enum class Kind { Messages, Bytes, Conversations };

    explicit UsageFigure(Kind kind) : m_kind(kind) {}

    [[nodiscard]] static QList<UsageFigure> all();

    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] qint64 of(const UsageFigures &figures) const;
    /// For people.
    [[nodiscard]] QString inWords(qint64 value) const;

    /// What an axis up to \a most counts in.
    struct Unit
    {
        double size = 1;
        QString name; ///< Empty: the things themselves.
    };
    [[nodiscard]] Unit unitFor(qint64 most) const;

private:
    Kind m_kind;
};

} // namespace Pinthread
