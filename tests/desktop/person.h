// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mainwindow.h"

#include "sync/qtscheduler.h"

class QPlainTextEdit;

namespace Pinthread {

/// Somebody at a window of their own, with a profile of their own, on a team's server: the real parts of the program,
/// without main.
class Person
{
public:
    Person(const QString &name, const QUrl &server, const QString &profileDirectory);
    ~Person();

    MainWindow &window() { return *m_window; }
    Workspace &workspace() { return *m_workspace; }

    /// Lets go of \a fileNames over the window, as from a file manager.
    void drop(const QStringList &fileNames);
    /// The view that is shown; fails the program when there is none.
    AssetView &view();
    /// Clicks on the picture, at these percentages.
    void clickAt(double x, double y);
    /// Types into the composer of the chat window.
    void type(const QString &text);
    /// What is in the composer.
    QString typed();
    /// Types into the composer of the chat window and presses Enter.
    void write(const QString &text);
    /// The conversations as the list shows them: "1: Too dark" or, without a number, "failed: Too dark".
    QStringList conversations();
    /// The button with this accessible name or text, that can be seen; null when there is none.
    static QWidget *button(QWidget &in, const QString &name);

private:
    QPlainTextEdit &composer();

    std::unique_ptr<Profile> m_profile;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    ImageLoader m_images;
    Drafts m_drafts;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Pinthread
