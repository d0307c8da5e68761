// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagejoblink_p.h"
#include "canvas/imageprobe.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <memory>
#include <variant>

namespace Pinthread {

class DecodeDevice;

/// What a worker of ImageLoader does for one job, from the header to the pyramid.
class ImageDecoder
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::ImageDecoder)

public:
    /// A whole image file, or the name of one.
    using Source = std::variant<QByteArray, QString>;

    ImageDecoder(Source source, std::shared_ptr<ImageJobLink> link);

    /// Takes as long as it takes; ends early when the job is cancelled. Any thread.
    void run();

private:
    void decode(DecodeDevice &device);
    void makePreview(DecodeDevice &device, const ImageProbe &probe);
    void fail(const QString &userMessage);
    [[nodiscard]] QString damageMessage(const DecodeDevice &device, const ImageProbe &probe) const;

    Source m_source;
    std::shared_ptr<ImageJobLink> m_link;
};

} // namespace Pinthread
