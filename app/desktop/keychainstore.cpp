// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainstore.h"

#include <qt6keychain/keychain.h>

namespace Pinthread {

namespace {

const QString service = QStringLiteral("Pinthread");

/// A new \a Job that deletes itself when it is done. It must never fall back to a file that anybody can read.
template <class Job>
Job *jobFor(const QString &key)
{
    auto *job = new Job(service);
    job->setKey(key);
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    return job;
}

} // namespace

void KeychainStore::read(const QString &key, Found found)
{
    auto *job = jobFor<QKeychain::ReadPasswordJob>(key);
    QObject::connect(job, &QKeychain::Job::finished, &m_life, [job, found = std::move(found)] {
        const bool there = job->error() == QKeychain::NoError && !job->binaryData().isEmpty();
        found(there ? std::optional(job->binaryData()) : std::nullopt);
    });
    job->start();
}

void KeychainStore::write(const QString &key, const QByteArray &secret, Written written)
{
    auto *job = jobFor<QKeychain::WritePasswordJob>(key);
    job->setBinaryData(secret);
    QObject::connect(job, &QKeychain::Job::finished, &m_life,
                     [job, written = std::move(written)] { written(job->error() == QKeychain::NoError); });
    job->start();
}

void KeychainStore::remove(const QString &key)
{
    jobFor<QKeychain::DeletePasswordJob>(key)->start();
}

} // namespace Pinthread
