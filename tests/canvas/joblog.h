// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imageloader.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

namespace Pinthread::Test {

/// For whatever a worker does: a sanitizer takes ten times as long.
inline constexpr int deadline = 60'000;

/// Follows a job: what it has said, in order.
struct Log
{
    explicit Log(ImageJob &job)
    {
        QObject::connect(&job, &ImageJob::sizeKnown, &job, [this](QSize value) {
            said += QStringLiteral("size ");
            size = value;
        });
        QObject::connect(&job, &ImageJob::previewReady, &job, [this](const QImage &value) {
            said += QStringLiteral("preview ");
            preview = value;
        });
        QObject::connect(&job, &ImageJob::loaded, &job, [this](const std::shared_ptr<const ImagePyramid> &value) {
            said += QStringLiteral("loaded ");
            pyramid = value;
        });
        QObject::connect(&job, &ImageJob::thumbnailReady, &job, [this](const QImage &value) {
            said += QStringLiteral("thumbnail ");
            thumbnail = value;
        });
        QObject::connect(&job, &ImageJob::failed, &job, [this](const QString &value) {
            said += QStringLiteral("failed ");
            message = value;
        });
        QObject::connect(&job, &ImageJob::progressChanged, &job, [this](double value) { progress.push_back(value); });
    }

    QString said;
    QSize size;
    QImage preview;
    std::shared_ptr<const ImagePyramid> pyramid;
    QImage thumbnail;
    QString message;
    std::vector<double> progress;
};

/// \a content as it is seen when it is opened; null when it is not, with the reason in \a message.
inline QImage opened(const QByteArray &content, QString *message = nullptr)
{
    ImageLoader loader;
    const auto job = loader.load(content);
    const Log log(*job);
    if (!QTest::qWaitFor([&] { return !job->isRunning(); }, deadline))
        return {};
    if (message != nullptr)
        *message = log.message;
    return log.pyramid == nullptr ? QImage() : log.pyramid->level(0);
}

} // namespace Pinthread::Test
