// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFileSystemWatcher>
#include <QSet>
#include <QTimer>

#include <atomic>

namespace Pinthread {

/// What FileWatch has on a thread of its own.
///
/// Programs save in two ways: into the file, or into another one that then takes its name. The second ends a watch, so
/// the folder is watched until the name is there again; not always, because others are busy in it.
class FileWatchWorker : public QObject
{
    Q_OBJECT

public:
    FileWatchWorker();

    void add(const QString &fileName);
    void remove(const QString &fileName);
    /// From any thread: stops reading.
    void giveUp() { m_givenUp = true; }

Q_SIGNALS:
    void contentIs(const QString &fileName, const QByteArray &sha256);

private:
    void lookSoon(const QString &fileName);
    void look();
    void lookAt(const QString &fileName);
    void watchFolders();

    QFileSystemWatcher m_watcher;
    QSet<QString> m_files;
    QSet<QString> m_changed; ///< To be looked at once things are quiet.
    QSet<QString> m_missing; ///< Their folders are watched.
    QTimer m_quiet;
    std::atomic_bool m_givenUp = false;
};

} // namespace Pinthread
