// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturereader.h"

#include "contenthash.h"

#include "canvas/imageprobe.h"
#include "canvas/textprobe.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QSaveFile>

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

/// One pool for all readers: hashing is as fast as the disk, more threads would only queue there.
QThreadPool *readers()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(2);
    return &pool;
}

QString whyNotOpen(const PictureSource &source, const QFile &file)
{
    if (file.exists())
        return PictureReader::tr("%1 could not be opened: %2.").arg(source.name, file.errorString());
    if (!source.sha256.isEmpty())
        return PictureReader::tr("%1 is not kept on this computer any more.").arg(source.name);
    return PictureReader::tr("There is no file %1. It may have been deleted, moved or renamed.")
        .arg(QDir::toNativeSeparators(source.fileName));
}

/// What \a facts.source is by what is in \a device, which is at its start; the error if it cannot be opened.
void probe(PictureFacts &facts, QIODevice &device)
{
    const ImageProbe image = ImageProbe::of(device);
    facts.mediaType = image.mediaType;
    facts.size = image.size;
    facts.error = image.error;
    if (!image.format.isEmpty())
        return;
    const PictureSource &source = facts.source;
    const QString named = source.asset ? source.asset->mediaType : TextProbe::mediaTypeOf(source.name);
    const bool meantAsText = TextProbe::isText(named);
    // One that calls itself a picture and is none is broken, and no text that somebody wants to read.
    const bool meantAsPicture = !meantAsText && isPictureName(source.name);
    if (meantAsPicture || (source.asset && source.asset->kind == AssetKind::Image))
        return;
    device.seek(0);
    const TextProbe text = TextProbe::of(device, meantAsText ? named : QStringLiteral("text/plain"));
    if (!text.isValid() && !meantAsText && device.size() > 0) {
        facts.error = PictureReader::tr("Pinthread cannot open %1. It opens pictures (PNG, JPEG, GIF, BMP, WebP, TIFF, "
                                        "SVG) and texts (plain text, "
                                        "Markdown, HTML).")
                          .arg(source.name);
        return;
    }
    facts.kind = AssetKind::Text;
    facts.mediaType = text.mediaType;
    facts.error = text.error;
}

/// What cannot be kept cannot be opened again from here, and that is all.
void keep(const QString &folder, const PictureFacts &facts)
{
    const QString fileName = PictureReader::keptFile(folder, facts.sha256);
    if (folder.isEmpty() || QFileInfo::exists(fileName) || !QDir().mkpath(folder))
        return;
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        file.write(facts.source.content);
        file.commit();
    }
}

} // namespace

PictureReader::PictureReader(const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder), m_link(std::make_shared<Link>())
{
    m_link->reader = this;
}

PictureReader::~PictureReader()
{
    m_link->cancelled = true;
    const QMutexLocker lock(&m_link->mutex);
    m_link->reader = nullptr;
}

QString PictureReader::keptFile(const QString &folder, const QByteArray &sha256)
{
    return QStringLiteral("%1/%2").arg(folder, QString::fromLatin1(sha256.toHex()));
}

void PictureReader::read(const PictureSource &source)
{
    readers()->start([link = m_link, folder = m_folder, source] {
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

        const QString fileName = from.sha256.isEmpty() ? from.fileName : keptFile(folder, from.sha256);
        QFile file(fileName);
        if (!fileName.isEmpty()) {
            if (QFileInfo(fileName).isDir()) {
                facts.error =
                    PictureReader::tr("%1 is a folder. Open the pictures and texts in it instead.").arg(from.name);
                return finish();
            }
            if (!file.open(QIODevice::ReadOnly)) {
                facts.isMissing = !file.exists();
                facts.error = whyNotOpen(from, file);
                return finish();
            }
        }

        QBuffer buffer(&from.content);
        if (fileName.isEmpty())
            buffer.open(QIODevice::ReadOnly);
        QIODevice &device = fileName.isEmpty() ? static_cast<QIODevice &>(buffer) : file;
        probe(facts, device);
        if (!facts.error.isEmpty())
            return finish();
        device.seek(0);
        PictureFacts decodable = facts;
        decodable.source.fileName = fileName;
        link->tell([decodable](PictureReader &reader) { Q_EMIT reader.contentReady(decodable); });

        if (fileName.isEmpty()) {
            facts.sha256 = contentHash(buffer, link->cancelled).value_or(QByteArray());
            facts.bytes = from.content.size();
            keep(folder, facts);
            return finish();
        }
        facts.bytes = file.size();
        int told = 0;
        const auto tellProgress = [&](qint64 done) {
            const int part = int(done * 100 / qMax<qint64>(1, facts.bytes));
            if (part > told)
                link->tell([part](PictureReader &reader) { Q_EMIT reader.progressed(part / 100.0); });
            told = qMax(told, part);
        };
        if (const auto hash = contentHash(file, link->cancelled, tellProgress))
            facts.sha256 = *hash;
        else
            facts.error = PictureReader::tr("%1 could not be read: %2.").arg(from.name, file.errorString());
        if (facts.error.isEmpty() && !from.sha256.isEmpty() && facts.sha256 != from.sha256) {
            // Somebody was at the folder: it is as if it were not there, and fetched again where that is possible.
            file.close();
            QFile::remove(fileName);
            facts.isMissing = true;
            facts.error = PictureReader::tr("The copy of %1 that was kept here is damaged.").arg(from.name);
        }
        finish();
    });
}

} // namespace Pinthread
