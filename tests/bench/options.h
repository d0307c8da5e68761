// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

class QCoreApplication;

namespace Pinthread::Bench {

/// What is measured, as the command line says.
struct Options
{
    int subscribers = 500;
    int seconds = 10;           ///< Of each rate.
    QList<int> rates{50, 1000}; ///< Operations a second.
    QStringList scenes{QStringLiteral("fanout"), QStringLiteral("idle"), QStringLiteral("stalled"),
                       QStringLiteral("storm"), QStringLiteral("cold")};
    QList<int> idleCounts{500, 2000}; ///< Idle connections, ascending.
    int idleSeconds = 30;             ///< More than one keep-alive (25 s).
    int stalled = 20;                 ///< Clients that do not read.
    int missed = 200;                 ///< Operations, before the storm.
    int conversations = 1000;         ///< Of the cold load.
    int rounds = 1;                   ///< Of each scene, the servers taking turns; medians are reported.
    /// Of pinthread, beast, floor, node (one on PostgreSQL and NATS) and nodes (two of them).
    QStringList targets{QStringLiteral("pinthread"), QStringLiteral("beast"), QStringLiteral("floor")};

    bool spin = false; ///< The generator never sleeps, so no send of the server has to wake it.

    QString server;          ///< Program.
    QStringList serverWords; ///< More of its arguments.
    QString peers;           ///< The folder that the other programs are in, with a slash.
    QString dataParent;      ///< Where data directories are made: on the disk that is to be measured.
    QString jsonFile;        ///< Empty: none.

    /// Reads the command line; ends the process with a message when there is something wrong with it.
    [[nodiscard]] static Options read(const QCoreApplication &application);
};

} // namespace Pinthread::Bench
