// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "filewatch.h"
#include "windows.h"

#include "conversation/drafts.h"

#include "sync/qtscheduler.h"

class QPlainTextEdit;

namespace Pinthread {

/// Somebody at windows of their own, with a profile of their own, on a team's server: the real parts of the program,
/// without main. With a profile that was used before, what was open in it comes back.
class Person
{
public:
    Person(const QString &name, const QUrl &server, const QString &profileDirectory);
    ~Person();

    Windows &windows() { return *m_windows; }
    /// The one that was used last.
    MainWindow &window() { return *m_windows->active(); }
    Drafts &drafts() { return m_drafts; }
    Settings &settings() { return m_settings; }
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
    /// Opens \a fileName and waits until it can be pinned on; a picture of paintPicture().
    void open(const QString &fileName);
    /// Opens \a fileName, a text, and waits until it can be discussed.
    void read(const QString &fileName);
    /// The text that is shown; fails the program when it is none.
    TextCanvas &text();
    /// Selects the first place that has these words; fails the program when there is none.
    void select(const QString &words);
    /// Selects these words and begins a conversation about them, with the keyboard.
    void discuss(const QString &words);
    /// The words that each highlight lies on, in their order.
    QStringList highlighted();
    /// Presses the button with this name in \a in; fails the program when there is none after a while.
    static void press(QWidget &in, const char *name);
    /// Writes a picture of 400 × 300 pixels in this colour.
    static void paintPicture(const QString &fileName, const QColor &colour);
    static void writeText(const QString &fileName, const QByteArray &content);
    /// Waits until what is shown has come so far; false: it does not.
    [[nodiscard]] bool becomes(AssetOpener::Stage stage);
    /// The conversation with this number, and what the list has of it; fails the program when there is none.
    [[nodiscard]] const ConversationItem &conversation(int number);
    /// The conversations as the list shows them: "1: Too dark" or, without a number, "failed: Too dark".
    QStringList conversations();
    /// The button with this accessible name or text, that can be seen; null when there is none.
    static QWidget *button(QWidget &in, const QString &name);

private:
    QPlainTextEdit &composer();

    std::unique_ptr<Profile> m_profile;
    Settings m_settings;
    SystemClock m_clock;
    SystemRandom m_random;
    QtScheduler m_scheduler;
    Loaders m_loaders;
    Drafts m_drafts;
    FileWatch m_files;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Windows> m_windows;
};

} // namespace Pinthread
