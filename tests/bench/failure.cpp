// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/failure.h"

namespace Pinthread::Bench {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void noteInterrupt(int)
{
    interrupted = 1;
}

} // namespace

void catchInterrupts()
{
    struct sigaction action = {};
    action.sa_handler = noteInterrupt; // Without SA_RESTART: whatever waits is to notice.
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaction(signal, &action, nullptr);
}

void throwIfInterrupted()
{
    if (interrupted != 0)
        throw Failure(QStringLiteral("Interrupted."));
}

} // namespace Pinthread::Bench
