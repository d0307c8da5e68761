// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/childprocess.h"
#include "bench/framebook.h"
#include "model/ids.h"

#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <vector>

namespace Pinthread::Bench {

/// A server under measurement: a real process, or several that are one server, on a core of their own, with data of
/// their own that vanish with this object. Everything throws Failure.
class Target
{
public:
    /// What every target is started with.
    struct Setting
    {
        QString program;
        QStringList moreArguments;
        int core = 0;
        QString dataParent; ///< Where the data directory is made.
    };

    explicit Target(Setting setting, int processes = 1);
    virtual ~Target();
    Q_DISABLE_COPY_MOVE(Target)

    /// Starts the processes, or starts them again with the data that they have, and waits until they answer.
    void start();
    /// Ends them in order.
    void stop();

    /// Of each process.
    [[nodiscard]] QList<quint16> ports() const { return m_ports; }
    /// Of all processes together, see processusage.h.
    [[nodiscard]] std::chrono::nanoseconds cpuTime() const;
    [[nodiscard]] qint64 residentBytes() const;
    /// The core that the processes have.
    [[nodiscard]] int core() const { return m_setting.core; }

    [[nodiscard]] virtual Dialect dialect() const = 0;
    /// Whether a client that comes later gets what it missed.
    [[nodiscard]] virtual bool hasHistory() const = 0;
    /// An asset to pin to.
    [[nodiscard]] virtual AssetId makeAsset() = 0;
    /// Tokens for \a count new users.
    [[nodiscard]] virtual QList<QByteArray> makeSessions(int count) = 0;

protected:
    [[nodiscard]] virtual QStringList arguments(int process) = 0;
    [[nodiscard]] virtual bool isReady(quint16 port) = 0;
    [[nodiscard]] const Setting &setting() const { return m_setting; }
    [[nodiscard]] QString pathOf(const QString &file) const { return m_directory.filePath(file); }

private:
    void startOne(int process);
    [[nodiscard]] QString logName(int process) const;
    [[nodiscard]] QString logTail(int process) const;

    Setting m_setting;
    QTemporaryDir m_directory;
    QList<quint16> m_ports;
    std::vector<std::unique_ptr<ChildProcess>> m_processes; ///< As many as ports; null: it does not run.
};

} // namespace Pinthread::Bench
