// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Renders the usage dialog in its states, light and dark, with small and large words, for people to look at:
// QT_QPA_PLATFORM=offscreen desktop_usage_gallery <folder>

#include "desktop/conversation/gallerytools.h"
#include "usage/usagedialog.h"

#include <QApplication>
#include <QComboBox>

#include <cmath>

using namespace Pinthread;

namespace {

const QDate today(2026, 11, 28);

/// A team that works on weekdays, and more and more.
Usage usageOf(int days, int period)
{
    Usage usage{.from = today.addDays(1 - period), .to = today, .days = {}, .assets = QList<AssetUsage>()};
    UsageFigures all;
    for (int i = 0; i < days; ++i) {
        const QDate day = today.addDays(i - days + 1);
        if (day.dayOfWeek() > 5 && days > 1)
            continue;
        const auto messages = qint64(900 + 700 * std::sin(i * 1.7) + 6 * i);
        const UsageFigures figures{messages, messages * 412, messages / 90};
        usage.days.append({day, figures});
        all += figures;
    }
    const QStringList names{QStringLiteral("landing-page-final-v3.png"), QStringLiteral("poster.png"),
                            QStringLiteral("Terms of service.md"), QStringLiteral("icon.svg"),
                            QStringLiteral("checkout on a telephone, with the long German words.png")};
    for (qsizetype i = 0; i < (days == 0 ? 0 : names.size()); ++i) {
        const qint64 share = qint64(2) << i;
        usage.assets->append({AssetId(UuidBits{1, quint64(i)}),
                              names.at(i),
                              {all.messages / share, all.bytes / share, all.conversations / share}});
    }
    return usage;
}

void show(const GalleryFolder &folder)
{
    const auto keep = [&](const char *name, const Usage &usage, int figure, const QString &problem = {}) {
        UsageDialog dialog;
        dialog.findChild<QComboBox *>(QStringLiteral("usageFigure"))->setCurrentIndex(figure);
        dialog.setUsage(usage);
        if (!problem.isEmpty())
            dialog.setProblem(problem);
        dialog.show();
        QApplication::processEvents();
        folder.keep(dialog, name);
    };
    keep("usage-nothing", usageOf(0, 30), 0);
    keep("usage-one-day", usageOf(1, 7), 0);
    keep("usage-month", usageOf(30, 30), 1);
    keep("usage-year", usageOf(365, 365), 2);
    keep("usage-problem", usageOf(30, 30), 0,
         QStringLiteral("The server could not be asked. When it can be reached again, try once more."));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    return runGallery(argc, argv, show);
}
