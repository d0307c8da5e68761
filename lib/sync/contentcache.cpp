// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/contentcache.h"

#include "sync/taskthread_p.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>

#include <algorithm>

namespace Pinthread {

Q_LOGGING_CATEGORY(contentLog, "pinthread.sync.contents", QtInfoMsg)

namespace {

constexpr qint64 chunkBytes = 1024 * 1024;
constexpr int hashDigits = 64;
constexpr qint64 leftoverAge = qint64(24) * 60 * 60 * 1'000; ///< Milliseconds; nobody takes that long to write one.

bool isContentName(const QString &name)
{
    return name.size() == hashDigits
           && std::ranges::all_of(name, [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
}

} // namespace

ContentCache::ContentCache(const QString &directory, const Clock &clock, qint64 mostBytes, QObject *parent)
    : QObject(parent), m_directory(directory), m_clock(&clock), m_mostBytes(mostBytes),
      m_uses(std::make_shared<Uses>()), m_thread(std::make_unique<TaskThread>(QStringLiteral("contents")))
{}

ContentCache::~ContentCache()
{
    m_thread.reset();
}

QString ContentCache::nameOf(const QByteArray &contentHash)
{
    return QString::fromLatin1(contentHash.toHex());
}

QString ContentCache::fileName(const QByteArray &contentHash) const
{
    return m_directory + u'/' + nameOf(contentHash);
}

ContentCache::Use ContentCache::use(const QByteArray &contentHash)
{
    const QString name = nameOf(contentHash);
    const QMutexLocker locker(&m_uses->mutex);
    ++m_uses->counts[name];
    return Use(std::shared_ptr<const void>(nullptr, [uses = m_uses, name](const void *) {
        const QMutexLocker locked(&uses->mutex);
        if (--uses->counts[name] == 0)
            uses->counts.remove(name);
    }));
}

void ContentCache::find(const Asset &asset, std::function<void(const QString &)> found)
{
    m_thread->post([this, name = nameOf(asset.contentHash), bytes = asset.contentBytes, found = std::move(found)] {
        prepare();
        const QString path = m_directory + u'/' + name;
        const QFileInfo there(path);
        const bool isWhole = there.exists() && there.size() == bytes;
        if (isWhole)
            touch(name);
        else if (there.exists())
            QFile::remove(path);
        callBack([found, path = isWhole ? path : QString()] { found(path); });
    });
}

void ContentCache::added(const QByteArray &contentHash)
{
    m_thread->post([this, name = nameOf(contentHash)] {
        prepare();
        touch(name);
        makeRoom();
    });
}

void ContentCache::add(const QByteArray &contentHash, const QString &fileName)
{
    m_thread->post([this, name = nameOf(contentHash), fileName] {
        QFile file(fileName);
        keep(name, file);
    });
}

void ContentCache::add(const QByteArray &contentHash, const QByteArray &content)
{
    m_thread->post([this, name = nameOf(contentHash), content] {
        QBuffer buffer;
        buffer.setData(content);
        keep(name, buffer);
    });
}

void ContentCache::drop(const QByteArray &contentHash)
{
    m_thread->post([path = fileName(contentHash)] { QFile::remove(path); });
}

void ContentCache::callBack(std::function<void()> call)
{
    // Dropped by Qt when this is gone.
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void ContentCache::prepare()
{
    if (std::exchange(m_prepared, true))
        return;
    QDir().mkpath(m_directory);
    // What a process that died was writing.
    const auto files = QDir(m_directory).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &file : files) {
        const bool isLeftover = isContentName(file.fileName().section(u'.', 0, 0)) && file.fileName().contains(u'.');
        if (isLeftover && file.lastModified().toMSecsSinceEpoch() < m_clock->now() - leftoverAge)
            QFile::remove(file.filePath());
    }
}

void ContentCache::keep(const QString &name, QIODevice &content)
{
    prepare();
    const QString path = m_directory + u'/' + name;
    if (!content.open(QIODevice::ReadOnly)) {
        qCInfo(contentLog) << "Cannot read what was to be kept as" << name << content.errorString();
        return;
    }
    if (QFileInfo(path).size() == content.size() && QFile::exists(path)) {
        touch(name); // It is there already.
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return report(file.errorString());
    while (!content.atEnd()) {
        const QByteArray bytes = content.read(chunkBytes);
        if (bytes.isEmpty())
            break; // A file that cannot be read to its end has another hash.
        hash.addData(bytes);
        if (file.write(bytes) != bytes.size())
            return report(file.errorString());
    }
    if (QString::fromLatin1(hash.result().toHex()) != name) {
        qCInfo(contentLog) << "What was to be kept as" << name << "is something else now.";
        return; // And the file goes with it.
    }
    // commit() does not look at what becomes of the bytes that are still in its buffer.
    if (!file.flush() || !file.commit())
        return report(file.errorString());
    m_reported = false;
    touch(name);
    makeRoom();
}

void ContentCache::touch(const QString &name)
{
    QFile file(m_directory + u'/' + name);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::fromMSecsSinceEpoch(m_clock->now()), QFileDevice::FileModificationTime);
}

void ContentCache::makeRoom()
{
    QFileInfoList files = QDir(m_directory).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed); // Oldest first.
    files.removeIf([](const QFileInfo &file) { return !isContentName(file.fileName()); });
    qint64 bytes = 0;
    for (const QFileInfo &file : std::as_const(files))
        bytes += file.size();
    for (const QFileInfo &file : std::as_const(files)) {
        if (bytes <= m_mostBytes)
            return;
        const QMutexLocker locker(&m_uses->mutex); // Nobody begins to use it meanwhile.
        if (!m_uses->counts.contains(file.fileName()) && QFile::remove(file.filePath()))
            bytes -= file.size();
    }
}

void ContentCache::report(const QString &detail)
{
    if (std::exchange(m_reported, true))
        return;
    qCWarning(contentLog) << m_directory << detail;
    callBack([this] {
        Q_EMIT problem(tr("Pictures cannot be kept for working offline in %1. Check its permissions and the free "
                          "space.")
                           .arg(QDir::toNativeSeparators(m_directory)));
    });
}

} // namespace Pinthread
