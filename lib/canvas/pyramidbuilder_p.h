// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/imagepyramid.h"
#include "canvas/pyramidrows_p.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace Pinthread {

/// Builds the pyramid of a large opaque picture while a decoder is still at work on it: the decoder writes into memory
/// of this, from above to below, and a thread of this makes the halves of what is finished and packs it to 24 bits a
/// pixel in its place. When the decoder is done, so is nearly everything else.
///
/// A row is finished when its last pixel is opaque: all are transparent at first. This holds for decoders that write
/// one whole row after the other, and never come back to any. To be used from one thread.
class PyramidBuilder
{
public:
    explicit PyramidBuilder(QSize size);
    /// Gives up, if it is not finished.
    ~PyramidBuilder();
    Q_DISABLE_COPY_MOVE(PyramidBuilder)

    /// What the decoder is to write into: RGB32, null when memory runs out. Not to be looked at after finish().
    [[nodiscard]] QImage target();
    /// Whether \a image, which the decoder has given back, is still what target() was.
    [[nodiscard]] bool isTarget(const QImage &image) const;

    /// Now is a moment at which the decoder writes nothing: goes on with what it has finished.
    void look();
    /// The decoder is done. \returns null when it was not given a whole opaque picture.
    [[nodiscard]] std::shared_ptr<const ImagePyramid> finish();

private:
    [[nodiscard]] QRgb *row(int y) const;
    void work();
    void take(int from, int to);
    void stop();

    QSize m_size;
    QRgb *m_pixels = nullptr; ///< From calloc(), as it is made smaller with realloc().
    PyramidRows m_rows;
    int m_looked = 0; ///< Rows that were found to be finished.

    std::mutex m_mutex;
    std::condition_variable m_more;
    int m_finished = 0;    ///< Rows; guarded by m_mutex.
    bool m_ending = false; ///< Guarded by m_mutex.
    std::thread m_thread;
};

} // namespace Pinthread
