// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/passwordhash.h"

#include <QByteArray>

#include <sodium.h>

#include <array>

namespace Pinthread::Server::PasswordHash {

namespace {

QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

auto length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

} // namespace

QString make(const QString &password)
{
    if (sodium_init() < 0)
        return {};
    QByteArray bytes = bytesOf(password);
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    const int failed = crypto_pwhash_str(hash.data(), bytes.constData(), length(bytes),
                                         crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return failed == 0 ? QString::fromLatin1(hash.data()) : QString();
}

bool matches(const QString &hash, const QString &password)
{
    // Nobody's: of random bytes that nobody has seen.
    static const QByteArray nobody = [] {
        std::array<char, 32> random{};
        if (sodium_init() >= 0)
            randombytes_buf(random.data(), random.size());
        return make(QString::fromLatin1(QByteArray(random.data(), random.size()).toHex())).toLatin1();
    }();
    QByteArray bytes = bytesOf(password);
    const QByteArray text = hash.isEmpty() ? nobody : hash.toLatin1();
    const bool matched = crypto_pwhash_str_verify(text.constData(), bytes.constData(), length(bytes)) == 0;
    sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    return matched && !hash.isEmpty();
}

} // namespace Pinthread::Server::PasswordHash
