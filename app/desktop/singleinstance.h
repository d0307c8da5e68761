// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "startrequest.h"

#include <QObject>

#include <chrono>

class QLocalServer;
class QLocalSocket;

namespace Pinthread {

/// Sees to it that one process serves a profile: a second start hands what it was asked for to the first, and ends.
///
/// The one that serves listens on a local socket of its own in the profile's directory, which only this user can enter,
/// and the file `instance` there names it. Whether it still lives is known from the socket, not from the file: nobody
/// takes connections for a process that was killed. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Outcome {
        First,      ///< This process serves the profile from now on.
        HandedOver, ///< Another one does, and has taken the request.
        NoAnswer,   ///< Another one does, and has not answered in time.
    };

    /// How long another process may take to answer.
    static constexpr std::chrono::milliseconds patience{5000};

    explicit SingleInstance(const QString &profileDirectory, QObject *parent = nullptr);
    /// Serves no more.
    ~SingleInstance() override;

    /// Waits for the other process, if there is one, no longer than \a wait.
    [[nodiscard]] Outcome start(const StartRequest &request, std::chrono::milliseconds wait = patience);
    /// After NoAnswer: serves the profile beside the process that does not answer. Who starts next comes here.
    void startAnyway();
    /// Serves no more: who starts from now on is the next one to serve.
    void stop();

Q_SIGNALS:
    /// Somebody has started the program once more.
    void requested(const Pinthread::StartRequest &request);

private:
    [[nodiscard]] QString socketOfOther() const;
    void serve();
    void onConnection();
    void onReadable(QLocalSocket &socket);

    QString m_directory;
    QString m_nameFile;
    QLocalServer *m_server;
};

} // namespace Pinthread
