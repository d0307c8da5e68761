// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowplace.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

namespace Pinthread {

namespace {

constexpr QSize comfortable(1180, 780);

/// Enough of the window to take hold of it.
bool canBeReached(const QRect &frame)
{
    const auto screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&](const QScreen *screen) {
        const QRect visible = screen->availableGeometry() & frame;
        return visible.width() >= qMin(200, frame.width()) && visible.height() >= qMin(100, frame.height())
               && screen->availableGeometry().top() <= frame.top() + 8;
    });
}

} // namespace

void placeWindow(QWidget &window, const QByteArray &saved)
{
    if (!saved.isEmpty() && window.restoreGeometry(saved) && canBeReached(window.geometry()))
        return;
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (!screen)
        return;
    window.setWindowState(Qt::WindowNoState);
    const QRect available = screen->availableGeometry();
    const QSize size = comfortable.boundedTo(available.size() * 9 / 10);
    window.setGeometry(QRect(available.center() - QPoint(size.width() / 2, size.height() / 2), size));
}

} // namespace Pinthread
