// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/event.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace Pinthread::Bench {

/// How the two sides talk.
enum class Dialect {
    Pinthread, ///< PROTOCOL.md.
    Echo,      ///< Every text frame goes to everybody as it is, and all of them in an array to whoever comes later.
};

/// What one message from the server tells a client.
struct Tidings
{
    enum class Kind { Welcome, Events, Snapshot, Refused, Presence, Error };
    struct Receipt
    {
        Revision revision = 0; ///< 0 in the dialect Echo.
        quint32 number = 0;    ///< Of the operation, see numberOf().
    };

    Kind kind = Kind::Presence;
    std::vector<Receipt> receipts;    ///< Of Events, in their order.
    std::optional<Revision> caughtUp; ///< Of Events.
    QString epoch;                    ///< With caughtUp.
    Revision revision = 0;            ///< Of Snapshot.
    bool lastPart = false;            ///< Of Snapshot.
    quint32 number = 0;               ///< Of Refused.
    QString words;                    ///< Of Refused and Error: code and message.
};

/// Decodes messages, each different one once: what 500 subscribers get is the same bytes, and comparing them with what
/// was decoded already proves that at the speed of memory.
class FrameBook
{
public:
    explicit FrameBook(Dialect dialect) : m_dialect(dialect) {}

    /// What \a payload says; valid until the next call. Throws Failure when it is not a message.
    const Tidings &read(QByteArrayView payload);

private:
    struct Page
    {
        QByteArray payload;
        Tidings tidings;
    };
    [[nodiscard]] Tidings decoded(QByteArrayView payload) const;

    Dialect m_dialect;
    std::array<Page, 64> m_pages;
    size_t m_newest = 0;
    Tidings m_personal; ///< A message to one client, which is not kept.
};

} // namespace Pinthread::Bench
