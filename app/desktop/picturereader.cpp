// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturereader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

namespace Pinthread {

/// What the worker may still know when the reader is gone.
struct PictureReader::Link
{
    std::atomic_bool cancelled = false;
    QMutex mutex; ///< Held while the reader is spoken to, and while it dies.
    PictureReader *reader = nullptr;

    template <class Call>
    void tell(Call call)
    {
        const QMutexLocker lock(&mutex);
        if (reader) {
            QMetaObject::invokeMethod(
                reader, [target = reader, call = std::move(call)] { call(*target); }, Qt::QueuedConnection);
        }
    }
};

namespace {

constexpr qint64 blockBytes = 1 << 20;

/// One pool for all readers: hashing is as fast as the disk, more threads would only queue there.
QThreadPool *readers()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(2);
    return &pool;
}

/// \returns false when it was cancelled or could not be read.
bool hashFile(QFile &file, QCryptographicHash &hash, const std::atomic_bool &cancelled)
{
    QByteArray block(blockBytes, Qt::Uninitialized);
    for (;;) {
        const qint64 count = file.read(block.data(), block.size());
        if (count < 0 || cancelled)
            return false;
        if (count == 0)
            return true;
        hash.addData(QByteArrayView(block.constData(), count));
    }
}

} // namespace

PictureReader::PictureReader(QObject *parent) : QObject(parent), m_link(std::make_shared<Link>())
{
    m_link->reader = this;
}

PictureReader::~PictureReader()
{
    m_link->cancelled = true;
    const QMutexLocker lock(&m_link->mutex);
    m_link->reader = nullptr;
}

void PictureReader::read(const PictureSource &source)
{
    readers()->start([link = m_link, source] {
        PictureFacts facts;
        facts.source = source;
        const auto finish = [&] { link->tell([facts](PictureReader &reader) { Q_EMIT reader.finished(facts); }); };
        if (link->cancelled)
            return;

        PictureSource &from = facts.source;
        if (!from.image.isNull()) {
            QBuffer buffer(&from.content);
            if (!buffer.open(QIODevice::WriteOnly) || !from.image.save(&buffer, "PNG")) {
                facts.error = PictureReader::tr("The picture on the clipboard could not be read.");
                return finish();
            }
            from.image = QImage();
        }

        QFile file(from.fileName);
        if (!from.fileName.isEmpty()) {
            if (QFileInfo(from.fileName).isDir()) {
                facts.error = PictureReader::tr("%1 is a folder. Open the pictures in it instead.").arg(from.name);
                return finish();
            }
            if (!file.open(QIODevice::ReadOnly)) {
                facts.error = PictureReader::tr("%1 could not be opened: %2.").arg(from.name, file.errorString());
                return finish();
            }
        }

        facts.probe = from.fileName.isEmpty() ? ImageProbe::ofContent(from.content) : ImageProbe::ofFile(from.fileName);
        if (!facts.probe.isValid()) {
            facts.error = facts.probe.error;
            return finish();
        }
        link->tell([from](PictureReader &reader) { Q_EMIT reader.contentReady(from); });

        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (from.fileName.isEmpty()) {
            hash.addData(from.content);
            facts.bytes = from.content.size();
        } else {
            if (!hashFile(file, hash, link->cancelled))
                facts.error = PictureReader::tr("%1 could not be read: %2.").arg(from.name, file.errorString());
            facts.bytes = file.size();
        }
        facts.sha256 = hash.result();
        finish();
    });
}

} // namespace Pinthread
