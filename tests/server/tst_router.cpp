// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/router.h"

#include <QTest>

using namespace Pinthread::Server;

class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByMethodAndPath()
    {
        Router router;
        const auto add = [&](const QByteArray &method, const QString &path) {
            router.add({method, path.split(u'/'), 0, Route::Handler()});
        };
        add("GET", QStringLiteral("v1/assets"));
        add("GET", QStringLiteral("v1/assets/*/content"));
        add("PUT", QStringLiteral("v1/assets/*/content"));
        const auto found = [&](const QByteArray &method, const QString &path) {
            return router.find(method, path.split(u'/'));
        };
        QCOMPARE(found("PUT", QStringLiteral("v1/assets/x/content")).route->method, QByteArray("PUT"));
        QVERIFY(found("GET", QStringLiteral("v1/assets")).route);
        QCOMPARE(found("POST", QStringLiteral("v1/assets")).refusal.status, 405);
        QCOMPARE(found("POST", QStringLiteral("v1/assets")).refusal.allow, QByteArray("GET"));
        QCOMPARE(found("POST", QStringLiteral("v1/assets/x/content")).refusal.allow, QByteArray("GET, PUT"));
        QCOMPARE(found("GET", QStringLiteral("v1/assets//content")).refusal.status, 404);
        QCOMPARE(found("GET", QStringLiteral("v1/assets/x/content/y")).refusal.status, 404);
        QCOMPARE(found("GET", QString()).refusal.status, 404);
    }
};

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
