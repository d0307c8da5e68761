// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textjob.h"

#include <atomic>
#include <mutex>

namespace Pinthread {

/// What a TextJob and the worker that fills it share, and what lets either go first.
struct TextJobLink
{
    std::atomic_bool cancelled = false;

    /// Any thread: calls \a emission on the job's thread, unless the job is gone or has ended by then.
    template <class Emission>
    void post(Emission emission)
    {
        const std::scoped_lock lock(mutex);
        TextJob *const target = job;
        if (target == nullptr)
            return;
        // The job cannot be destroyed while the lock is held, and takes its queued calls with it when it is.
        QMetaObject::invokeMethod(
            target,
            [target, emission = std::move(emission)] {
                if (target->m_running)
                    emission(*target);
            },
            Qt::QueuedConnection);
    }

    /// The same for the last emission of a job.
    template <class Emission>
    void postLast(Emission emission)
    {
        post([emission = std::move(emission)](TextJob &target) {
            target.m_running = false;
            emission(target);
        });
    }

    std::mutex mutex;
    TextJob *job = nullptr; ///< Guarded by mutex; null once it is gone.
};

} // namespace Pinthread
