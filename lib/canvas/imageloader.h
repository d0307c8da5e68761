// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagejob.h"
#include "canvas/imageprobe.h"

#include <QThreadPool>

#include <vector>

namespace Pinthread {

/// Decodes images off the calling thread, on at most two threads of its own: header, placeholder size, scaled preview
/// (large JPEG only), the whole image upright, pyramid. What ImageProbe refuses is not decoded.
///
/// One for a program is enough. Use it from one thread, which needs an event loop. Destroying it cancels what is still
/// running and waits for the workers to notice (milliseconds as a rule).
///
/// Sets QImageReader's allocation limit, which is one for the whole process, to ImageLimits::decodedBytes.
class ImageLoader : public QObject
{
    Q_OBJECT

public:
    explicit ImageLoader(QObject *parent = nullptr);
    ~ImageLoader() override;

    /// Starts on \a content, a whole image file. Never null; keep it until it is done: letting go of it cancels.
    [[nodiscard]] std::unique_ptr<ImageJob> load(const QByteArray &content);
    /// Likewise for the file \a fileName, which is read as it is decoded.
    [[nodiscard]] std::unique_ptr<ImageJob> load(const QString &fileName);

private:
    template <class Source>
    [[nodiscard]] std::unique_ptr<ImageJob> start(Source source);

    QThreadPool m_workers;
    std::vector<std::weak_ptr<ImageJobLink>> m_links;
};

} // namespace Pinthread
