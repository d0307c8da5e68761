// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <compare>
#include <optional>

namespace Pinthread {

/// The 128 bits of a UUID (RFC 9562). Ordered as its bytes are, so that version 7 ids sort by the time they were made.
struct UuidBits
{
    quint64 high = 0; ///< Bytes 0–7, big-endian.
    quint64 low = 0;  ///< Bytes 8–15, big-endian.

    friend constexpr auto operator<=>(const UuidBits &, const UuidBits &) = default;

    [[nodiscard]] constexpr bool isNull() const { return high == 0 && low == 0; }

    /// The wire's and the interface's form: 22 characters of base64url without padding (RFC 4648 §5).
    [[nodiscard]] QString toText() const;
    /// Nothing unless \a text is exactly what toText() gives for some id.
    [[nodiscard]] static std::optional<UuidBits> fromText(QStringView text);

    /// The database's form: 16 bytes, big-endian.
    [[nodiscard]] QByteArray toBytes() const;
    /// Nothing unless there are exactly 16 bytes.
    [[nodiscard]] static std::optional<UuidBits> fromBytes(QByteArrayView bytes);

    /// A UUID version 7: 48 bits of \a clock's milliseconds, then 74 bits of chance.
    [[nodiscard]] static UuidBits makeV7(const Clock &clock, Random &random);
};

/// The id of one kind of thing. Ids of different kinds do not convert into each other. A default id is null and
/// names nothing.
template <class Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(UuidBits bits) : m_bits(bits) {}

    [[nodiscard]] constexpr const UuidBits &bits() const { return m_bits; }
    [[nodiscard]] constexpr bool isNull() const { return m_bits.isNull(); }

    [[nodiscard]] QString toText() const { return m_bits.toText(); }
    [[nodiscard]] QByteArray toBytes() const { return m_bits.toBytes(); }

    [[nodiscard]] static std::optional<Id> fromText(QStringView text)
    {
        const auto bits = UuidBits::fromText(text);
        return bits ? std::optional(Id(*bits)) : std::nullopt;
    }
    [[nodiscard]] static std::optional<Id> fromBytes(QByteArrayView bytes)
    {
        const auto bits = UuidBits::fromBytes(bytes);
        return bits ? std::optional(Id(*bits)) : std::nullopt;
    }
    [[nodiscard]] static Id make(const Clock &clock, Random &random) { return Id(UuidBits::makeV7(clock, random)); }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHashMulti(seed, id.m_bits.high, id.m_bits.low); }

private:
    UuidBits m_bits;
};

using TenantId = Id<struct TenantTag>;
using UserId = Id<struct UserTag>;
using AssetId = Id<struct AssetTag>;
using InvitationId = Id<struct InvitationTag>;
using TokenId = Id<struct TokenTag>;
/// Made by the client that creates the conversation.
using ConversationId = Id<struct ConversationTag>;
/// Made by the client that writes the comment.
using CommentId = Id<struct CommentTag>;
/// Made by the client once for each action of its user; a retry keeps it. What an echo is recognised by.
using BroadcastId = Id<struct BroadcastTag>;

} // namespace Pinthread
