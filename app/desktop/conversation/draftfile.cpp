// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/draftfile.h"

#include "conversation/draftjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <algorithm>

namespace Pinthread {

using namespace std::chrono_literals;

namespace {

/// Longer than any other program needs to write the file.
constexpr auto lockPatience = 5s;

void apply(QList<DraftFile::Entry> &entries, const DraftFile::Entry &change)
{
    const auto found = std::ranges::find(entries, change.key, &DraftFile::Entry::key);
    if (change.text.isEmpty()) {
        if (found != entries.end())
            entries.erase(found);
    } else if (found != entries.end()) {
        *found = change;
    } else {
        entries.append(change);
    }
}

/// As apply(), but a removal is a change to be remembered as well.
void remember(QList<DraftFile::Entry> &changes, const DraftFile::Entry &change)
{
    const auto found = std::ranges::find(changes, change.key, &DraftFile::Entry::key);
    if (found != changes.end())
        *found = change;
    else
        changes.append(change);
}

/// On the writing thread. Empty when it worked, else what went wrong.
QString writeChanges(const QString &fileName, const QList<DraftFile::Entry> &changes)
{
    const QFileInfo info(fileName);
    if (!QDir().mkpath(info.absolutePath()))
        return DraftFile::tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(info.absolutePath()));
    QLockFile lock(fileName + QStringLiteral(".lock"));
    if (!lock.tryLock(lockPatience))
        return DraftFile::tr("Another program keeps %1 locked.").arg(QDir::toNativeSeparators(fileName));

    // Another program may have written since; what it wrote stays.
    QList<DraftFile::Entry> entries;
    if (QFile current(fileName); current.open(QIODevice::ReadOnly))
        entries = draftsFromJson(current.readAll()).value_or(QList<DraftFile::Entry>());
    for (const DraftFile::Entry &change : changes)
        apply(entries, change);

    QSaveFile file(fileName);
    const QByteArray json = draftsToJson(entries);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

DraftFile::DraftFile(const QString &fileName, QObject *parent) : QObject(parent), m_fileName(fileName)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(1000);
    m_soon.setSingleShot(true);
    m_soon.setInterval(Drafts::writeDelay);
    m_soon.callOnTimeout(this, &DraftFile::startWriting);
}

DraftFile::~DraftFile()
{
    flush();
}

QList<DraftFile::Entry> DraftFile::read()
{
    QFile file(m_fileName);
    if (!file.exists())
        return {};
    if (file.open(QIODevice::ReadOnly)) {
        if (auto entries = draftsFromJson(file.readAll()))
            return *entries;
        file.close();
    }
    const QString aside = m_fileName + QStringLiteral(".damaged-")
                          + QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    if (QFile::rename(m_fileName, aside)) {
        report(tr("The file with unsent drafts was damaged. It was put aside as %1.")
                   .arg(QDir::toNativeSeparators(aside)));
    } else {
        m_writable = false;
        report(tr("The file with unsent drafts, %1, cannot be read. Drafts will be lost when the program is closed.")
                   .arg(QDir::toNativeSeparators(m_fileName)));
    }
    return {};
}

void DraftFile::change(const Entry &entry)
{
    if (m_fileName.isEmpty() || !m_writable)
        return;
    remember(m_changes, entry);
    // Not started anew: somebody who never pauses is saved from time to time, too.
    if (!m_soon.isActive())
        m_soon.start();
}

void DraftFile::flush()
{
    m_soon.stop();
    m_thread.waitForDone();
    // If that failed, its changes come back, to be written with the rest.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    if (m_changes.isEmpty())
        return;
    startWriting();
    m_thread.waitForDone();
}

void DraftFile::startWriting()
{
    m_thread.start([this, fileName = m_fileName, changes = std::exchange(m_changes, {})] {
        const QString failure = writeChanges(fileName, changes);
        QMetaObject::invokeMethod(
            this, [this, changes, failure] { written(changes, failure); }, Qt::QueuedConnection);
    });
}

void DraftFile::written(const QList<Entry> &changes, const QString &failure)
{
    if (failure.isEmpty()) {
        m_lastReport.clear();
        return;
    }
    // What was not written is written with the next change, unless it has changed since.
    QList<Entry> all = changes;
    for (const Entry &newer : std::as_const(m_changes))
        remember(all, newer);
    m_changes = all;
    report(tr("Unsent drafts cannot be saved, and will be lost when the program is closed: %1").arg(failure));
}

void DraftFile::report(const QString &message)
{
    if (message == m_lastReport)
        return;
    m_lastReport = message;
    // Queued: read() is called before anybody can be connected.
    QMetaObject::invokeMethod(
        this, [this, message] { Q_EMIT problem(message); }, Qt::QueuedConnection);
}

} // namespace Pinthread
