// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mainwindow.h"
#include "statefile.h"

#include "library/sharedassets.h"

#include <memory>
#include <vector>

namespace Pinthread {

class WorkspaceLibrary;

/// All windows of the program: makes them, and remembers what is in them, for each server by itself, so that it comes
/// back at the next start, however the program ended. GUI thread.
///
/// Closing one window forgets what was in it; closing the last one, or quitting, forgets nothing.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// Whether this process is the one that remembers: of several on one profile only one may.
    enum class Memory { Kept, None };

    Windows(const Surroundings &surroundings, Memory memory, QObject *parent = nullptr);
    ~Windows() override;

    /// Opens pictures on this server from now on, and what was open with it last. Windows that are there stay; at least
    /// one is there afterwards. What is open belongs to the server before: leaveWorkspace() first.
    void useWorkspace(Workspace &workspace);
    /// Remembers and closes everything that is open. Windows stay. \returns what was open.
    WindowsState leaveWorkspace();

    /// The one that was used last. There is one from useWorkspace() on.
    [[nodiscard]] MainWindow *active() const { return m_windows.back().get(); }
    /// The one that was used last is last.
    [[nodiscard]] QList<MainWindow *> all() const;

    /// Shows those that have not been shown yet.
    void show();
    /// An empty one, shown, beside the one that was used last.
    MainWindow *add();
    /// Opens pictures in the window that was used last, or shows where they are open; or in a new one.
    void open(const QList<PictureSource> &pictures, bool inNewWindow = false);
    /// Opens an asset, as soon as the library knows it, or shows where it is open; and there the thread of
    /// \a conversation, unless that is null.
    void openAsset(AssetId id, ConversationId conversation = {});
    [[nodiscard]] QSet<AssetId> openAssets() const;
    /// Opens what is in \a state, in the windows that are there and in as many more as it takes.
    void restore(const WindowsState &state);
    /// To the front, with the focus.
    void raise();
    /// Whether this program's library is open to the network, and which assets of it: every window has signs of it.
    void setShared(bool shared, const SharedAssets &assets);
    /// In the window that was used last.
    void say(const QString &text, const QList<Notice::Choice> &choices = {});

    [[nodiscard]] WindowsState state() const;
    /// Writes what is not written yet, and waits for that.
    void flush();

public Q_SLOTS:
    /// Closes all windows, and with the last one the program.
    void quit();

Q_SIGNALS:
    /// Once: somebody can see a window now.
    void firstPainted();
    void joinRequested();
    void signInRequested();
    void leaveRequested();
    void settingsRequested();
    void shareRequested();
    void usageRequested();
    void failuresRequested();

private:
    MainWindow *make(const WindowState &state);
    /// Null: the file is open in none.
    MainWindow *showFile(const QString &fileName);
    /// From now on it is the one that was used last.
    void activate(MainWindow *window);
    void onClosing(MainWindow *window);
    void remember();
    void readWith(Workspace &workspace);
    void useLibrary();
    void openAwaited();
    void showWhatIsOpen();
    void onRemoved(AssetId id);

    Surroundings m_surroundings;
    Memory m_memory;
    Workspace *m_workspace = nullptr;
    std::unique_ptr<WorkspaceLibrary> m_library; ///< Of the workspace; before the windows, which show it.
    AssetId m_awaited;                           ///< To be opened when the library knows it.
    ConversationId m_awaitedConversation;
    std::vector<std::unique_ptr<MainWindow>> m_windows; ///< The one that was used last is last.
    std::vector<std::unique_ptr<MainWindow>> m_closed;  ///< In a moment they are gone.
    std::unique_ptr<StateFile> m_file;                  ///< Of the server that pictures are opened on.
    bool m_remembers = false;                           ///< Not while windows come and go together.
    bool m_isShared = false;
    SharedAssets m_sharedAssets;
    bool m_quits = false;
};

} // namespace Pinthread
