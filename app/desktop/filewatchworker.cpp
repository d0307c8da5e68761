// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contenthash.h"
#include "filewatchworker_p.h"

#include <QFile>
#include <QFileInfo>

namespace Pinthread {

using namespace std::chrono_literals;

namespace {

/// Longer than a program pauses while it writes a picture.
constexpr auto quietTime = 400ms;

} // namespace

FileWatchWorker::FileWatchWorker() : m_watcher(this), m_quiet(this)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietTime);
    connect(&m_quiet, &QTimer::timeout, this, &FileWatchWorker::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatchWorker::lookSoon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this](const QString &folder) {
        for (const QString &file : std::as_const(m_missing)) {
            if (QFileInfo(file).absolutePath() == folder && QFileInfo::exists(file))
                lookSoon(file);
        }
    });
}

void FileWatchWorker::add(const QString &fileName)
{
    m_files.insert(fileName);
    if (!m_watcher.addPath(fileName))
        m_missing.insert(fileName);
    watchFolders();
}

void FileWatchWorker::remove(const QString &fileName)
{
    m_files.remove(fileName);
    m_changed.remove(fileName);
    m_missing.remove(fileName);
    m_watcher.removePath(fileName);
    watchFolders();
}

void FileWatchWorker::lookSoon(const QString &fileName)
{
    if (!m_files.contains(fileName))
        return;
    m_changed.insert(fileName);
    m_quiet.start();
}

void FileWatchWorker::look()
{
    const QSet<QString> changed = std::exchange(m_changed, {});
    for (const QString &fileName : changed)
        lookAt(fileName);
    watchFolders();
}

void FileWatchWorker::lookAt(const QString &fileName)
{
    // Anew: the watch may still be on what had the name before.
    m_watcher.removePath(fileName);
    const bool watched = m_watcher.addPath(fileName);
    if (watched)
        m_missing.remove(fileName);
    else
        m_missing.insert(fileName);
    QFile file(fileName);
    if (!watched || !file.open(QIODevice::ReadOnly))
        return;
    if (const auto hash = contentHash(file, m_givenUp))
        Q_EMIT contentIs(fileName, *hash);
}

void FileWatchWorker::watchFolders()
{
    QSet<QString> wanted;
    for (const QString &fileName : std::as_const(m_missing))
        wanted.insert(QFileInfo(fileName).absolutePath());
    const QStringList watched = m_watcher.directories();
    for (const QString &folder : watched) {
        if (!wanted.remove(folder))
            m_watcher.removePath(folder);
    }
    for (const QString &folder : std::as_const(wanted))
        m_watcher.addPath(folder);
}

} // namespace Pinthread
