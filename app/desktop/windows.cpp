// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windows.h"

#include "workspacelibrary.h"

#include "windowactions.h"
#include "windowplace.h"

#include <QAction>
#include <QApplication>
#include <QScopedValueRollback>

namespace Pinthread {

namespace {

/// A new window comes this much below and to the right of the one that it was asked for in.
constexpr QPoint cascade(32, 32);

} // namespace

Windows::Windows(const Surroundings &surroundings, Memory memory, QObject *parent)
    : QObject(parent), m_surroundings(surroundings), m_memory(memory)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *focused) {
        if (auto *window = focused ? qobject_cast<MainWindow *>(focused->window()) : nullptr)
            activate(window);
    });
}

Windows::~Windows()
{
    // While they are whole: the focus moves when a window goes, and that is heard here.
    disconnect(qApp, nullptr, this, nullptr);
    flush();
    m_remembers = false;
    m_closed.clear();
    m_windows.clear();
}

QList<MainWindow *> Windows::all() const
{
    QList<MainWindow *> list;
    for (const auto &window : m_windows)
        list.append(window.get());
    return list;
}

void Windows::useWorkspace(Workspace &workspace)
{
    m_workspace = &workspace;
    useLibrary();
    for (const auto &window : m_windows)
        window->setWorkspace(m_workspace, m_library.get());
    readWith(workspace);
    m_remembers = m_memory == Memory::Kept;
}

void Windows::readWith(Workspace &workspace)
{
    const QString directory = m_surroundings.profile.windowsDirectory();
    const QString fileName = Profile::fileOf(directory, workspace.server().key());
    m_file = std::make_unique<StateFile>(m_memory == Memory::Kept ? fileName : QString(), WindowsState::version);
    connect(m_file.get(), &StateFile::damaged, this, [this](const QString &aside) {
        say(aside.isEmpty()
                ? tr("What was open last could not be read, and what is open now will not be remembered.")
                : tr("What was open last could not be read: the file was damaged, and is called %1 now.").arg(aside));
    });
    connect(m_file.get(), &StateFile::newer, this, [this](const QString &aside) {
        say(tr("What was open last was written by a newer Pinthread. The file is called %1 now.").arg(aside));
    });
    connect(m_file.get(), &StateFile::notWritten, this, [this](const QString &reason) {
        say(tr("What is open cannot be remembered for the next start: %1").arg(reason));
    });
    restore(windowsStateFromJson(m_file->read()));
}

WindowsState Windows::leaveWorkspace()
{
    const WindowsState before = state();
    remember();
    flush();
    m_remembers = false;
    for (const auto &window : m_windows)
        window->setWorkspace(nullptr, nullptr);
    m_library.reset();
    m_awaited = {};
    m_workspace = nullptr;
    return before;
}

void Windows::restore(const WindowsState &state)
{
    const QScopedValueRollback guard(m_remembers, false);
    const bool shown = std::ranges::any_of(m_windows, [](const auto &window) { return window->isVisible(); });
    const size_t there = m_windows.size();
    for (qsizetype i = 0; i < state.windows.size(); ++i) {
        // From the end, where the one is that was used last.
        const size_t fromEnd = size_t(state.windows.size() - i);
        if (fromEnd <= there)
            m_windows[there - fromEnd]->restore(state.windows.at(i));
        else
            make(state.windows.at(i));
    }
    if (m_windows.empty())
        make({});
    if (shown)
        show();
}

MainWindow *Windows::make(const WindowState &state)
{
    m_windows.push_back(std::make_unique<MainWindow>(m_surroundings));
    MainWindow *window = m_windows.back().get();
    placeWindow(*window, state.place.isEmpty() ? m_surroundings.settings.windowPlace() : state.place);
    connect(window, &MainWindow::firstPainted, this, &Windows::firstPainted);
    connect(window, &MainWindow::joinRequested, this, &Windows::joinRequested);
    connect(window, &MainWindow::signInRequested, this, &Windows::signInRequested);
    connect(window, &MainWindow::leaveRequested, this, &Windows::leaveRequested);
    connect(window, &MainWindow::settingsRequested, this, &Windows::settingsRequested);
    connect(window, &MainWindow::shareRequested, this, &Windows::shareRequested);
    connect(window, &MainWindow::usageRequested, this, &Windows::usageRequested);
    connect(window, &MainWindow::failuresRequested, this, &Windows::failuresRequested);
    connect(window, &MainWindow::quitRequested, this, &Windows::quit);
    connect(window, &MainWindow::newWindowRequested, this, &Windows::add);
    connect(window, &MainWindow::tabTornOff, this,
            [this](Pane::Tab tab) { add()->panes()->insertTab(std::move(tab)); });
    connect(window, &MainWindow::stateChanged, this, &Windows::remember);
    connect(window->panes(), &Panes::identified, this, &Windows::showWhatIsOpen);
    connect(window->panes(), &Panes::currentViewChanged, this, &Windows::showWhatIsOpen);
    connect(window, &MainWindow::closing, this, [this, window] { onClosing(window); });
    window->setShared(m_isShared);
    window->setWorkspace(m_workspace, m_library.get());
    window->restore(state);
    return window;
}

void Windows::setShared(bool shared, const SharedAssets &assets)
{
    m_isShared = shared;
    m_sharedAssets = assets;
    if (m_library)
        m_library->setShared(assets);
    for (MainWindow *window : all())
        window->setShared(shared);
}

void Windows::show()
{
    // The one that was used last comes last, and so to the front.
    for (MainWindow *window : all())
        window->show();
}

MainWindow *Windows::add()
{
    WindowState like = active()->state();
    like.panes.clear();
    like.widths.clear();
    const QRect beside =
        active()->isMaximized() || active()->isFullScreen() ? QRect() : active()->geometry().translated(cascade);
    MainWindow *window = make(like);
    if (beside.isValid())
        window->setGeometry(beside);
    window->show();
    window->activateWindow();
    remember();
    return window;
}

void Windows::open(const QList<PictureSource> &pictures, bool inNewWindow)
{
    if (inNewWindow)
        add();
    QList<PictureSource> left;
    for (const PictureSource &picture : pictures) {
        MainWindow *there = inNewWindow ? nullptr : showFile(picture.fileName);
        if (there)
            activate(there);
        else
            left.append(picture);
    }
    if (!left.isEmpty())
        active()->openPictures(left);
}

// --- The library

void Windows::useLibrary()
{
    m_library = std::make_unique<WorkspaceLibrary>(*m_workspace, m_surroundings.profile, m_surroundings.clock);
    m_library->setShared(m_sharedAssets);
    connect(m_library.get(), &WorkspaceLibrary::openRequested, this, [this](const QList<Asset> &assets) {
        for (const Asset &asset : assets)
            openAsset(asset.id);
    });
    connect(m_library.get(), &WorkspaceLibrary::assetRemoved, this, &Windows::onRemoved);
    connect(m_workspace, &Workspace::libraryChanged, this, &Windows::openAwaited, Qt::UniqueConnection);
}

void Windows::openAsset(AssetId id, ConversationId conversation)
{
    m_awaited = id;
    m_awaitedConversation = conversation;
    openAwaited();
}

void Windows::openAwaited()
{
    const SyncController *sync = m_workspace ? m_workspace->sync() : nullptr;
    if (m_awaited.isNull() || !sync)
        return;
    const AssetSummary *known = m_workspace->sync()->library().asset(m_awaited);
    if (!known)
        return;
    m_awaited = {};
    const auto there =
        std::ranges::find_if(m_windows, [&](const auto &window) { return window->viewOf(known->asset.id) != nullptr; });
    if (there != m_windows.end())
        activate(there->get());
    active()->openAsset(known->asset, m_awaitedConversation);
}

QSet<AssetId> Windows::openAssets() const
{
    QSet<AssetId> open;
    for (const auto &window : m_windows) {
        for (const AssetView *view : window->views()) {
            if (view->opener().asset())
                open.insert(view->opener().asset()->id);
        }
    }
    return open;
}

void Windows::showWhatIsOpen()
{
    if (m_library)
        m_library->setOpen(openAssets());
}

void Windows::onRemoved(AssetId id)
{
    for (const auto &window : m_windows)
        window->closeAsset(id);
    remember();
}

MainWindow *Windows::showFile(const QString &fileName)
{
    const auto found = std::ranges::find_if(m_windows, [&](const auto &window) { return window->showFile(fileName); });
    return found == m_windows.end() ? nullptr : found->get();
}

void Windows::activate(MainWindow *window)
{
    const auto found = std::ranges::find(m_windows, window, &std::unique_ptr<MainWindow>::get);
    if (found == m_windows.end())
        return;
    if (found + 1 != m_windows.end()) {
        std::rotate(found, found + 1, m_windows.end());
        remember();
    }
    if (window->isVisible() && !window->isActiveWindow())
        raise();
}

void Windows::raise()
{
    MainWindow *window = active();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Windows::say(const QString &text, const QList<Notice::Choice> &choices)
{
    active()->say(text, choices);
}

WindowsState Windows::state() const
{
    WindowsState state;
    for (const auto &window : m_windows)
        state.windows.append(window->state());
    return state;
}

void Windows::remember()
{
    if (m_remembers)
        m_file->write([this] { return toJson(state()); });
}

void Windows::flush()
{
    if (m_file)
        m_file->flush();
}

void Windows::onClosing(MainWindow *window)
{
    m_surroundings.settings.setWindowPlace(window->saveGeometry());
    if (m_windows.size() == 1 || m_quits) {
        remember();
        flush();
        m_remembers = false; // As it is now, for the next start.
        return;
    }
    const auto found = std::ranges::find(m_windows, window, &std::unique_ptr<MainWindow>::get);
    if (found == m_windows.end())
        return;
    // Later: it is telling us.
    m_closed.push_back(std::move(*found));
    m_windows.erase(found);
    QMetaObject::invokeMethod(
        this, [this] { m_closed.clear(); }, Qt::QueuedConnection);
    remember();
}

void Windows::quit()
{
    remember();
    flush();
    m_remembers = false;
    m_quits = true;
    for (MainWindow *window : all())
        window->close();
}

} // namespace Pinthread
