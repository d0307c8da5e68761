// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

#include <atomic>
#include <functional>
#include <memory>

namespace Pinthread {

/// The device that a decoder reads an image through: another device that can be made to fail (the only way to stop a
/// decoder of Qt's), that tells how far the reading has come, and that remembers reading beyond the end (decoders of
/// Qt's return what they have from a file that was cut off, and call it success).
///
/// For one thread; only the flag may be set from another.
class DecodeDevice : public QIODevice
{
    Q_OBJECT

public:
    using Progress = std::function<void(double)>;

    /// \a source is not open yet, and can be read at random. Once \a cancelled is true every read fails; it outlives
    /// this device. \a progress is called with growing parts of 1, not too often.
    DecodeDevice(std::unique_ptr<QIODevice> source, const std::atomic_bool &cancelled, Progress progress);

    /// Opens the source for reading too.
    bool open(OpenMode mode) override;
    bool seek(qint64 pos) override;
    [[nodiscard]] qint64 size() const override { return m_source->size(); }

    /// From here on reading beyond the end is remembered (finding out the format and the size may do it).
    void watchForEnd();
    /// A read since watchForEnd() began at or beyond the end.
    [[nodiscard]] bool hasReadBeyondEnd() const { return m_readBeyondEnd; }
    /// A read since watchForEnd() gave less than was asked for.
    [[nodiscard]] bool hasReadShort() const { return m_readShort; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    std::unique_ptr<QIODevice> m_source;
    const std::atomic_bool &m_cancelled;
    Progress m_progress;
    double m_reported = 0;
    bool m_watching = false;
    bool m_readBeyondEnd = false;
    bool m_readShort = false;
};

} // namespace Pinthread
