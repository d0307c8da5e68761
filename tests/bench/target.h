// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bench/childprocess.h"
#include "bench/framebook.h"
#include "model/ids.h"

#include <QTemporaryDir>

#include <memory>

namespace Pinthread::Bench {

/// A server under measurement: a real process on a core of its own, with data of its own that vanishes with this
/// object. Everything throws Failure.
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
        int clients = 0;    ///< The most that will connect.
    };

    explicit Target(Setting setting);
    virtual ~Target();
    Q_DISABLE_COPY_MOVE(Target)

    /// Starts the process, or starts it again with the data that it has, and waits until it answers.
    void start();
    /// Ends it in order.
    void stop();

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] pid_t pid() const;
    /// The core that the process has.
    [[nodiscard]] int core() const { return m_setting.core; }

    [[nodiscard]] virtual Dialect dialect() const = 0;
    /// Whether a client that comes later gets what it missed.
    [[nodiscard]] virtual bool hasHistory() const = 0;
    /// An asset to pin to.
    [[nodiscard]] virtual AssetId makeAsset() = 0;
    /// Tokens for \a count new users.
    [[nodiscard]] virtual QList<QByteArray> makeSessions(int count) = 0;

protected:
    [[nodiscard]] virtual QStringList arguments() = 0;
    [[nodiscard]] virtual bool isReady() = 0;
    [[nodiscard]] const Setting &setting() const { return m_setting; }
    [[nodiscard]] QString pathOf(const QString &file) const { return m_directory.filePath(file); }

private:
    [[nodiscard]] QString logTail() const;

    Setting m_setting;
    QTemporaryDir m_directory;
    quint16 m_port = 0;
    std::unique_ptr<ChildProcess> m_process;
};

} // namespace Pinthread::Bench
