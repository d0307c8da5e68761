// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/seams.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

class QIODevice;

namespace Pinthread {

class TaskThread;

/// The contents of assets that were seen, as files that are named by their SHA-256 in one directory, so that a picture
/// can be shown without its server and without the file it came from. Bounded: what was used longest ago goes first,
/// and never what is in use. Several servers, users and processes may share the directory; what is the same is there
/// once.
///
/// GUI thread; everything that touches the disk is done by a thread of its own, in order, and told later (never from
/// within a call). Nothing here is the only copy of anything: a file that is missing or damaged comes from the server
/// again. A file appears only when all of it is there.
class ContentCache final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 usualMostBytes = qint64(2) * 1024 * 1024 * 1024;

    /// Keeps a content from being dropped for as long as it lives, which may be longer than the cache. One for each
    /// that shows it.
    class Use
    {
    public:
        Use() = default;

    private:
        friend class ContentCache;
        explicit Use(std::shared_ptr<const void> guard) : m_guard(std::move(guard)) {}
        std::shared_ptr<const void> m_guard;
    };

    /// \a directory is made if need be. \a clock tells when something was used last, and must outlive the cache.
    ContentCache(const QString &directory, const Clock &clock, qint64 mostBytes = usualMostBytes,
                 QObject *parent = nullptr);
    ~ContentCache() override;

    /// The content will be shown, or is going to be fetched. Ask for it before find() and keep it.
    [[nodiscard]] Use use(const QByteArray &contentHash);
    /// Looks for the asset's content and tells the file's name; empty when it is not there. Its size has been checked;
    /// whoever reads it checks its hash and calls drop() if it is another.
    void find(const Asset &asset, std::function<void(const QString &fileName)> found);

    /// Where ApiClient::downloadContent() may write the content; then call added().
    [[nodiscard]] QString fileName(const QByteArray &contentHash) const;
    void added(const QByteArray &contentHash);
    /// Copies a file, or bytes, that are the content. What has another hash is left alone: it has changed meanwhile.
    void add(const QByteArray &contentHash, const QString &fileName);
    void add(const QByteArray &contentHash, const QByteArray &content);
    /// What is there is not what it should be.
    void drop(const QByteArray &contentHash);

Q_SIGNALS:
    /// A sentence for people: contents cannot be kept. Told once, until it works again.
    void problem(const QString &message);

private:
    /// How many uses there are of each content; shared with them, and with the thread.
    struct Uses
    {
        QMutex mutex;
        QHash<QString, int> counts; ///< By the file's name.
    };

    [[nodiscard]] static QString nameOf(const QByteArray &contentHash);
    void callBack(std::function<void()> call);

    // On the thread.
    void prepare();
    void keep(const QString &name, QIODevice &content);
    void touch(const QString &name);
    void makeRoom();
    void report(const QString &detail);

    QString m_directory;
    const Clock *m_clock;
    qint64 m_mostBytes;
    std::shared_ptr<Uses> m_uses;
    bool m_prepared = false; ///< Of the thread, like the next.
    bool m_reported = false;
    std::unique_ptr<TaskThread> m_thread;
};

} // namespace Pinthread
