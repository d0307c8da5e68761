// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

namespace Pinthread::Server {

/// Bytes on their way to clients: one complete WebSocket frame of a server (RFC 6455 §5.2: header and payload, not
/// masked), or bytes that somebody else has framed. Built once and shared by everybody it is sent to; never changed.
class Frame
{
public:
    /// A text frame around \a payload, which is UTF-8.
    [[nodiscard]] static std::shared_ptr<const Frame> text(QByteArrayView payload);
    [[nodiscard]] static std::shared_ptr<const Frame> ping();
    /// A close frame; of \a reason no more than the 123 bytes that fit, cut between characters.
    [[nodiscard]] static std::shared_ptr<const Frame> close(int code, const QString &reason);
    /// \a bytes as they are.
    [[nodiscard]] static std::shared_ptr<const Frame> raw(QByteArray bytes);

    explicit Frame(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

using FramePtr = std::shared_ptr<const Frame>;

} // namespace Pinthread::Server
