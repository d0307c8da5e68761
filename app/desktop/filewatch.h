// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QThread>

namespace Pinthread {

class FileWatchWorker;

/// Notices when an open file gets another content. Looking at the disk is left to a thread of its own, which sleeps
/// until the system wakes it up. One for a program is enough; GUI thread.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);
    ~FileWatch() override;

    /// Counted: each watch() wants one unwatch().
    void watch(const QString &fileName);
    void unwatch(const QString &fileName);

Q_SIGNALS:
    /// Somebody has written to the file, or replaced it, and its content has this SHA-256 now. Comes once things have
    /// been quiet for a moment, also when the content is the same as before.
    void contentIs(const QString &fileName, const QByteArray &sha256);

private:
    QHash<QString, int> m_watched;
    QThread m_thread;
    FileWatchWorker *m_worker = nullptr; ///< Lives on m_thread; made when the first file is watched.
};

} // namespace Pinthread
