// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filewatch.h"

#include "filewatchworker_p.h"

namespace Pinthread {

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("file watch"));
}

FileWatch::~FileWatch()
{
    if (m_worker)
        m_worker->giveUp();
    m_thread.quit();
    m_thread.wait();
}

void FileWatch::watch(const QString &fileName)
{
    if (!m_worker) {
        m_worker = new FileWatchWorker;
        m_worker->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        connect(m_worker, &FileWatchWorker::contentIs, this, &FileWatch::contentIs);
        m_thread.start(QThread::LowPriority);
    }
    if (m_watched[fileName]++ == 0)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, fileName] { worker->add(fileName); });
}

void FileWatch::unwatch(const QString &fileName)
{
    if (--m_watched[fileName] > 0)
        return;
    m_watched.remove(fileName);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, fileName] { worker->remove(fileName); });
}

} // namespace Pinthread
