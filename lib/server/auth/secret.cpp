// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/secret.h"

#include <QCryptographicHash>

namespace Pinthread::Server::Secret {

QString make(Random &random)
{
    QByteArray bytes;
    for (int i = 0; i < 4; ++i) {
        const quint64 word = random.next();
        bytes.append(reinterpret_cast<const char *>(&word), sizeof word);
    }
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray hash(const QString &secret)
{
    return QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256);
}

bool equal(const QString &one, const QString &other)
{
    const QByteArray a = hash(one);
    const QByteArray b = hash(other);
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}

} // namespace Pinthread::Server::Secret
