// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <csignal>
#include <stdexcept>

/// \file
/// How a measurement ends early. Any failure makes the whole run worthless, so it is thrown and unwinds everything:
/// the destructors on the way end the child processes and remove their data.

namespace Pinthread::Bench {

/// A measurement could not be made. what() is a sentence for whoever runs the bench.
class Failure : public std::runtime_error
{
public:
    explicit Failure(const QString &message) : std::runtime_error(message.toStdString()) {}
};

/// Makes SIGINT, SIGTERM and SIGHUP end the run through throwIfInterrupted() instead of at once.
void catchInterrupts();

/// Throws a Failure once one of these signals has come.
void throwIfInterrupted();

} // namespace Pinthread::Bench
