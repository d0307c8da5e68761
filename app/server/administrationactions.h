// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/administration.h"

#include <QCommandLineOption>
#include <QStringList>

#include <functional>

class QCommandLineParser;

/// One thing that an administrator can do, and how it is asked for.
struct AdministrationAction
{
    /// What is to be printed, or why it was not done.
    using Result = Pinthread::Server::Administration::Answer<QString>;

    QString words;         ///< Group and action: "user add".
    QStringList arguments; ///< What has to follow, for people: "<login>".
    QString description;   ///< The first line says it all, others are for its own help.
    QList<QCommandLineOption> options;
    std::function<Result(Pinthread::Server::Administration &, const QCommandLineParser &)> act;

    [[nodiscard]] static const QList<AdministrationAction> &all();
};
