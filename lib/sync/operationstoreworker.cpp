// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/operationstoreworker_p.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace Pinthread {

OperationStoreWorker::OperationStoreWorker(const QString &folder, const OperationScope &scope, const Clock &clock,
                                           OperationStore *store)
    : m_folder(folder), m_scope(scope), m_clock(&clock), m_store(store)
{
    setObjectName(QStringLiteral("operations"));
    start();
}

OperationStoreWorker::~OperationStoreWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_wakeUp.notify_one();
    }
    wait();
}

void OperationStoreWorker::load(OperationStore::Loaded loaded)
{
    enqueue({.loaded = std::move(loaded), .change = {}, .saved = {}});
}

void OperationStoreWorker::change(OperationDatabase::Change change, OperationStore::Saved saved)
{
    enqueue({.loaded = {}, .change = std::move(change), .saved = std::move(saved)});
}

void OperationStoreWorker::enqueue(Request request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(std::move(request));
    m_wakeUp.notify_one();
}

void OperationStoreWorker::run()
{
    OperationFolder folder(m_folder, m_scope, *m_clock, [this](const QString &message) { tell(message); });
    for (;;) {
        std::vector<Request> requests;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return !m_requests.empty() || m_ending; });
            requests = std::exchange(m_requests, {});
        }
        if (requests.empty()) { // And so it is ending.
            static_cast<void>(write(folder));
            return;
        }
        process(std::move(requests), folder);
    }
}

void OperationStoreWorker::process(std::vector<Request> requests, OperationFolder &folder)
{
    std::vector<OperationStore::Saved> saved;
    for (Request &request : requests) {
        if (request.change) {
            m_unwritten.push_back(std::move(*request.change));
            if (request.saved)
                saved.push_back(std::move(request.saved));
            continue;
        }
        // What was asked for before the reading shows in it.
        static_cast<void>(write(folder));
        OperationStore::Contents contents;
        if (folder.acquire()) {
            if (const auto read = folder.database()->read())
                contents = read->contents;
        }
        callBack([loaded = std::move(request.loaded), contents] { loaded(contents); });
    }
    const bool safe = write(folder);
    for (OperationStore::Saved &callback : saved)
        callBack([callback = std::move(callback), safe] { callback(safe); });
}

bool OperationStoreWorker::write(OperationFolder &folder)
{
    if (m_unwritten.empty())
        return true;
    if (!folder.acquire())
        return false; // It has told why. The changes wait for a better day of the disk.
    const auto written = folder.database()->write(m_unwritten);
    if (written) {
        m_unwritten.clear();
        m_writeFailureTold = false;
        return true;
    }
    if (!std::exchange(m_writeFailureTold, true)) {
        tell(QCoreApplication::translate("Pinthread::OperationStore",
                                         "Unsent changes cannot be saved on this computer (%1). Free some space; "
                                         "until then they are lost when you close the program.")
                 .arg(written.error().detail));
    }
    return false;
}

void OperationStoreWorker::tell(const QString &message)
{
    callBack([store = m_store, message] { Q_EMIT store->problem(message); });
}

void OperationStoreWorker::callBack(std::function<void()> call)
{
    // Dropped by Qt when the store is gone.
    QMetaObject::invokeMethod(m_store, std::move(call), Qt::QueuedConnection);
}

} // namespace Pinthread
