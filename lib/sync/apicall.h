// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sync/apierror.h"

#include <QObject>

namespace Pinthread {

/// One HTTP request that is under way. Belongs to its ApiClient and is deleted by it after the answer; keep it in a
/// QPointer.
class ApiCall final : public QObject
{
    Q_OBJECT

public:
    explicit ApiCall(QObject *parent) : QObject(parent) {}

    /// Gives the request up; its callback comes with ApiError::Kind::Cancelled, later. Nothing after the answer.
    void cancel() { Q_EMIT cancelled(); }

Q_SIGNALS:
    /// Content bytes so far, sent or received; \a total is -1 while it is not known.
    void progressed(qint64 done, qint64 total);
    /// For ApiClient.
    void cancelled();
};

} // namespace Pinthread
