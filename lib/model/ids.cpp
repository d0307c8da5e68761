// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/ids.h"

#include <QtEndian>

namespace Pinthread {

namespace {
constexpr qsizetype byteCount = 16;
constexpr qsizetype textLength = 22;
} // namespace

QString UuidBits::toText() const
{
    return QString::fromLatin1(toBytes().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<UuidBits> UuidBits::fromText(QStringView text)
{
    if (text.size() != textLength)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::Base64UrlEncoding
                                                                             | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const auto bits = fromBytes(*decoded);
    // 22 characters hold 4 bits more than an id has: only one of the 16 spellings is the id.
    if (!bits || bits->toText() != text)
        return std::nullopt;
    return bits;
}

QByteArray UuidBits::toBytes() const
{
    QByteArray bytes(byteCount, Qt::Uninitialized);
    qToBigEndian(high, bytes.data());
    qToBigEndian(low, bytes.data() + sizeof(high));
    return bytes;
}

std::optional<UuidBits> UuidBits::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != byteCount)
        return std::nullopt;
    return UuidBits{qFromBigEndian<quint64>(bytes.data()), qFromBigEndian<quint64>(bytes.data() + sizeof(high))};
}

UuidBits UuidBits::makeV7(const Clock &clock, Random &random)
{
    constexpr quint64 version = 0x7;
    constexpr quint64 variant = 0x2;
    const auto milliseconds = static_cast<quint64>(clock.now()) & 0xffff'ffff'ffffULL;
    return {(milliseconds << 16) | (version << 12) | (random.next() & 0xfffULL),
            (variant << 62) | (random.next() & 0x3fff'ffff'ffff'ffffULL)};
}

} // namespace Pinthread
