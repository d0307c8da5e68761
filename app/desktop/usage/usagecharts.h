// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "usage/usagefigure.h"

#include <QPalette>

class QWidget;

namespace Pinthread {

/// The plots of a server's use, as widgets that only show. GUI thread.
class UsageCharts
{
    Q_DECLARE_TR_FUNCTIONS(UsageCharts)

public:
    /// One bar for each day of \a usage, also for those on which nothing happened.
    [[nodiscard]] static QWidget *byDay(const Usage &usage, const UsageFigure &figure, QWidget *parent);
    /// One bar for each of the assets that were used most, the first on top.
    [[nodiscard]] static QWidget *byAsset(const Usage &usage, const UsageFigure &figure, QWidget *parent);

    static constexpr int mostAssets = 8;
};

} // namespace Pinthread
