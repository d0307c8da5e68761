// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagepyramid.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <memory>

namespace Pinthread {

struct ImageJobLink;

/// One image on its way from bytes to the screen, made by ImageLoader. Belongs to whoever asked for it; destroying it
/// cancels it.
///
/// Lives on the thread that called ImageLoader::load() and emits there, never from within load(), in this order:
/// sizeKnown once; previewReady at most once; then exactly one of loaded (or thumbnailReady, when it was that what was
/// asked for) and failed (failed may come first of all); progressChanged in between. After cancel() it emits nothing
/// more. It may be destroyed in a slot of its own signals (with deleteLater()).
class ImageJob : public QObject
{
    Q_OBJECT

public:
    ~ImageJob() override;

    /// Gives up, at once for the caller; the worker stops at its next read.
    void cancel();
    /// True until loaded, thumbnailReady, failed or cancelled.
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// Pixels, upright: time to show a placeholder of the right shape.
    void sizeKnown(QSize size);
    /// A small version of a large JPEG, upright, to be shown stretched until the whole is there.
    void previewReady(const QImage &preview);
    void loaded(const std::shared_ptr<const Pinthread::ImagePyramid> &pyramid);
    void thumbnailReady(const QImage &thumbnail);
    /// Why there will be no image, for people, translated.
    void failed(const QString &userMessage);
    /// From 0 to 1, growing, in steps of a hundredth or more.
    void progressChanged(double progress);

private:
    friend class ImageLoader;
    friend struct ImageJobLink;

    explicit ImageJob(std::shared_ptr<ImageJobLink> link);

    std::shared_ptr<ImageJobLink> m_link;
    bool m_running = true;
};

} // namespace Pinthread
