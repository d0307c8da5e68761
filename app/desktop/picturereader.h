// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturesource.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Pinthread {

/// What is to be known of a picture or a text before the server can be asked for it.
struct PictureFacts
{
    PictureSource source; ///< As it came, but pixels have become PNG content.
    AssetKind kind = AssetKind::Image;
    QString mediaType;      ///< For example image/png.
    QSize size;             ///< Of an image, pixels, upright; invalid for a text.
    QByteArray sha256;      ///< Of the content, 32 bytes.
    qint64 bytes = 0;       ///< The content's size.
    QString error;          ///< Why there is nothing to be known, for people, translated; empty when all is well.
    bool isMissing = false; ///< The error is that the file is not there (any more), or the content not kept here.
};

/// Reads one picture or text off the GUI thread: pixels are made a PNG, the first bytes are looked at to see what it
/// is, the content is hashed. Not decoded: ImageLoader or TextLoader does that at the same time. What came from the
/// clipboard is kept in a folder under its hash, so that it can be opened again.
///
/// What it is, is what is in it. Its name only says which kind of text a text is, and what was meant by a file that is
/// neither: it decides what is said about that.
///
/// Emits on the thread it lives on, never from within read(). Destroying it cancels the work.
class PictureReader : public QObject
{
    Q_OBJECT

public:
    /// \a folder is the one in which contents are kept; empty: none are.
    explicit PictureReader(const QString &folder = {}, QObject *parent = nullptr);
    ~PictureReader() override;

    /// Once for each reader.
    void read(const PictureSource &source);

    /// The file in which the content with this hash is kept, whether it is there or not.
    [[nodiscard]] static QString keptFile(const QString &folder, const QByteArray &sha256);

Q_SIGNALS:
    /// The source can be decoded now: at once for a file or content, after encoding for pixels. Not when it failed.
    /// Kept content comes as the file that it is kept in. Hash and size in bytes are not known yet.
    void contentReady(const Pinthread::PictureFacts &facts);
    /// Of hashing a file, from 0 to 1, in steps of a hundredth or more.
    void progressed(double part);
    /// The last signal, with the hash or an error.
    void finished(const Pinthread::PictureFacts &facts);

private:
    struct Link;
    QString m_folder;
    std::shared_ptr<Link> m_link;
};

} // namespace Pinthread
