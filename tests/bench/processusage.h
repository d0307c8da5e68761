// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <sys/types.h>

#include <chrono>

/// \file
/// What a process costs, as Linux tells it in /proc.

namespace Pinthread::Bench {

/// Processor time of all threads that \a pid has now, in user and kernel mode, exact to the nanosecond
/// (/proc/pid/task/*/schedstat). Threads that have ended are not in it: only differences between two moments with the
/// same threads mean something.
[[nodiscard]] std::chrono::nanoseconds cpuTime(pid_t pid);

/// How long \a core has been busy since the machine started, with whatever, to 10 ms; what the hypervisor took away
/// from it counts, too.
[[nodiscard]] std::chrono::nanoseconds busyTime(int core);

/// Memory of \a pid that is in RAM, in bytes (Rss of /proc/pid/smaps_rollup).
[[nodiscard]] qint64 residentBytes(pid_t pid);

/// What the kernel keeps in slabs for everybody, in bytes: sockets among other things.
[[nodiscard]] qint64 kernelSlabBytes();

} // namespace Pinthread::Bench
