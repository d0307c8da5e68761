// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <functional>
#include <memory>

/// \file
/// A request and its answer as routes see them: plain values without any network in them.

namespace Pinthread::Server {

struct HttpRequest
{
    QByteArray method;    ///< Upper case.
    QStringList segments; ///< Of the path, percent-decoded: /v1/assets/x → v1, assets, x.
    QUrlQuery query;
    QString bearerToken; ///< From `Authorization: Bearer`; empty when there is none.
    bool fromLoopback = false;
    QString address; ///< Of the client, also behind a proxy that the configuration names. An IP address in numbers.
    qint64 contentLength = -1; ///< -1: not announced.
    QByteArray body;           ///< Empty for a route that streams.
};

struct HttpAnswer
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QString file; ///< When not empty, this file is the body.
    int retryAfterSeconds = 0;
    QByteArray allow; ///< When not empty, the methods that the path takes.

    /// What every answer looks like that is not a success.
    [[nodiscard]] static HttpAnswer error(int status, const QString &code, const QString &message);
    [[nodiscard]] static HttpAnswer json(int status, const QByteArray &body);
    [[nodiscard]] static HttpAnswer invalid(const QString &message);
    [[nodiscard]] static HttpAnswer notAuthenticated(const QString &message);
    [[nodiscard]] static HttpAnswer notAllowed(const QString &message);
    [[nodiscard]] static HttpAnswer accountDisabled();
    [[nodiscard]] static HttpAnswer notFound(const QString &message);
    [[nodiscard]] static HttpAnswer unavailable();
    /// 503: in all or from where the client is. It may come again a little later.
    [[nodiscard]] static HttpAnswer tooManyConnections();
    /// 204.
    [[nodiscard]] static HttpAnswer done();
};

/// Gives the answer; called once, on any thread.
using Reply = std::function<void(HttpAnswer)>;

/// Takes a body that is too large for memory, piece by piece, on a thread that may wait for the disk.
/// Destroyed without finish(), it takes everything back.
class BodySink
{
public:
    BodySink() = default;
    virtual ~BodySink() = default;
    Q_DISABLE_COPY_MOVE(BodySink)

    /// False: no use to go on; finish() tells why.
    [[nodiscard]] virtual bool write(QByteArrayView bytes) = 0;
    [[nodiscard]] virtual HttpAnswer finish() = 0;
};

/// The answer to the head of a request with a streamed body: a sink, or with a null one already the answer.
using SinkReply = std::function<void(std::shared_ptr<BodySink>, HttpAnswer)>;

} // namespace Pinthread::Server
