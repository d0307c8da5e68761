// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picturesource.h"

#include "canvas/imageprobe.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Pinthread {

/// What is to be known of a picture before the server can be asked for it.
struct PictureFacts
{
    PictureSource source; ///< As it came, but pixels have become PNG content.
    ImageProbe probe;
    QByteArray sha256; ///< Of the content, 32 bytes.
    qint64 bytes = 0;  ///< The content's size.
    QString error;     ///< Why there is nothing to be known, for people, translated; empty when all is well.
};

/// Reads one picture off the GUI thread: pixels are made a PNG, the header is looked at, the content is hashed. Not
/// decoded: ImageLoader does that at the same time.
///
/// Emits on the thread it lives on, never from within read(). Destroying it cancels the work.
class PictureReader : public QObject
{
    Q_OBJECT

public:
    explicit PictureReader(QObject *parent = nullptr);
    ~PictureReader() override;

    /// Once for each reader.
    void read(const PictureSource &source);

Q_SIGNALS:
    /// The source can be decoded now: at once for a file or content, after encoding for pixels. Not when it failed.
    void contentReady(const Pinthread::PictureSource &source);
    /// The last signal, with the hash or an error.
    void finished(const Pinthread::PictureFacts &facts);

private:
    struct Link;
    std::shared_ptr<Link> m_link;
};

} // namespace Pinthread
