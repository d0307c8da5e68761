// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/operationstore.h"

#include <QCryptographicHash>

namespace Pinthread {

/// A folder below \a directory for each scope, so that not even a mistake in a query mixes two.
[[nodiscard]] inline QString scopeFolder(const QString &directory, const OperationScope &scope)
{
    const QByteArray name = scope.server.toUtf8() + '\n' + scope.user.toText().toLatin1();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().first(32);
    return directory + u'/' + QString::fromLatin1(hash);
}

} // namespace Pinthread
