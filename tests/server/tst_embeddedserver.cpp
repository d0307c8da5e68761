// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/httpbodies.h"
#include "server/embeddedserver.h"
#include "server/net/networkaddresses.h"
#include "server/tlswireclient.h"
#include "server/wireclient.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Pinthread;
using namespace Pinthread::Server;

class TestEmbeddedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAndGivesASession()
    {
        QTemporaryDir directory;
        EmbeddedServer server(directory.path());
        QSignalSpy started(&server, &EmbeddedServer::started);
        server.start();
        server.start(); // Once more is no mistake.
        QVERIFY(!server.isRunning());
        QTRY_COMPARE(started.size(), 1);
        QVERIFY(server.isRunning());
        QCOMPARE(started.constFirst().constFirst().toUrl(), server.baseUrl());
        QCOMPARE(server.baseUrl().host(), QStringLiteral("127.0.0.1"));

        QString token;
        QThread *answeredOn = nullptr;
        server.issueSession(QStringLiteral("Alice"), [&](const auto &grant) {
            token = grant ? grant->token : QString();
            answeredOn = QThread::currentThread();
            QCOMPARE(grant->actor.role, Role::Moderator);
        });
        QTRY_VERIFY(!token.isEmpty());
        QCOMPARE(answeredOn, thread());
        WireClient client(quint16(server.baseUrl().port()));
        QVERIFY(client.greet(token));
        QCOMPARE(started.size(), 1);
    }

    void badNamesAreAnsweredWithAReason()
    {
        QTemporaryDir directory;
        EmbeddedServer server(directory.path());
        QString reason;
        server.issueSession(QStringLiteral("Alice"), [&](const auto &grant) { reason = grant.error(); });
        QTRY_VERIFY(!reason.isEmpty()); // It does not run yet.
    }

    void theSecretIsInAFileForThisUserOnly()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("server.json")));
        {
            EmbeddedServer server(directory.path());
            QSignalSpy started(&server, &EmbeddedServer::started);
            server.start();
            QTRY_COMPARE(started.size(), 1);
            const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
            QVERIFY(!(file.permissions() & forOthers));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
            QCOMPARE(json.value(QLatin1String("baseUrl")).toString(), server.baseUrl().toString());
            QCOMPARE(json.value(QLatin1String("pid")).toInteger(), QCoreApplication::applicationPid());
            const QString secret = json.value(QLatin1String("secret")).toString();
            QCOMPARE(secret, server.localSecret());
            QVERIFY(secret.size() >= 32);

            WireClient client(quint16(server.baseUrl().port()));
            QCOMPARE(client.request("POST", "/v1/sessions", R"({"name":"Mallory"})").status, 401);
            const QByteArray body = Protocol::encode(Protocol::SessionRequest{QStringLiteral("Alice"), secret});
            QCOMPARE(client.request("POST", "/v1/sessions", body).status, 201);
        }
        QVERIFY(!file.exists()); // It was true only while the server ran.
    }

    void aSecondOneFindsTheFirstAndTakesOverWhenThatIsGone()
    {
        QTemporaryDir directory;
        auto first = std::make_unique<EmbeddedServer>(directory.path());
        QSignalSpy firstStarted(first.get(), &EmbeddedServer::started);
        first->start();
        QTRY_COMPARE(firstStarted.size(), 1);

        EmbeddedServer second(directory.path());
        QSignalSpy elsewhere(&second, &EmbeddedServer::ownedElsewhere);
        QSignalSpy started(&second, &EmbeddedServer::started);
        QSignalSpy failed(&second, &EmbeddedServer::failed);
        second.start();
        QTRY_COMPARE(elsewhere.size(), 1);
        QCOMPARE(elsewhere.constFirst().constFirst().toUrl(), first->baseUrl());
        QCOMPARE(second.localSecret(), first->localSecret());
        QVERIFY(!second.isRunning());

        first.reset();
        second.start();
        QTRY_COMPARE(started.size(), 1);
        QVERIFY(second.isRunning());
        QVERIFY(failed.isEmpty());
    }

    void twoAtTheSameInstantAgree()
    {
        QTemporaryDir directory;
        EmbeddedServer one(directory.path());
        EmbeddedServer two(directory.path());
        int started = 0;
        int elsewhere = 0;
        for (EmbeddedServer *server : {&one, &two}) {
            connect(server, &EmbeddedServer::started, this, [&] { ++started; });
            connect(server, &EmbeddedServer::ownedElsewhere, this, [&] { ++elsewhere; });
            server->start();
        }
        QTRY_COMPARE(started + elsewhere, 2);
        QCOMPARE(started, 1);
        QCOMPARE(one.baseUrl(), two.baseUrl());
    }

    void whatIsWrongIsSaid()
    {
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("pinthread.sqlite")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(10'000, 'x'));
        file.close();
        EmbeddedServer server(directory.path());
        QSignalSpy failed(&server, &EmbeddedServer::failed);
        server.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.constFirst().constFirst().toString().contains(file.fileName()));
        QVERIFY(!server.isRunning());
        QVERIFY(file.remove());
        QSignalSpy started(&server, &EmbeddedServer::started);
        server.start(); // Mended.
        QTRY_COMPARE(started.size(), 1);
    }

    void isSharedWithOthersAndTakenBack()
    {
        if (NetworkAddresses::current().isEmpty())
            QSKIP("This machine is in no network.");
        QTemporaryDir directory;
        EmbeddedServer server(directory.path());
        QSignalSpy shared(&server, &EmbeddedServer::sharingStarted);
        QSignalSpy stopped(&server, &EmbeddedServer::sharingStopped);
        QSignalSpy failed(&server, &EmbeddedServer::sharingFailed);
        server.start();
        server.share(); // As soon as it runs.
        QVERIFY(!server.sharing());
        QTRY_COMPARE(shared.size(), 1);
        QVERIFY(server.sharing());
        const Sharing sharing = *server.sharing();
        QVERIFY(shared.constFirst().constFirst().value<Sharing>() == sharing);
        QVERIFY(!sharing.addresses.isEmpty());

        QString token;
        server.issueSession(QStringLiteral("Alice"), [&](const auto &grant) { token = grant->token; });
        QTRY_VERIFY(!token.isEmpty());
        TlsWireClient client(sharing.port);
        QCOMPARE(client.fingerprint(), sharing.fingerprint);
        QVERIFY(client.greet(token));

        server.stopSharing();
        server.stopSharing(); // Once more is no mistake, and nothing to tell.
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(!server.sharing());
        QCOMPARE(client.closeCode(), 1012);
        server.share();
        QTRY_COMPARE(shared.size(), 2);
        QCOMPARE(server.sharing()->fingerprint, sharing.fingerprint);
        QVERIFY(failed.isEmpty());
        QCOMPARE(stopped.size(), 1);
    }

    void whoHasNoServerCannotShare()
    {
        QTemporaryDir directory;
        EmbeddedServer server(directory.path());
        QSignalSpy failed(&server, &EmbeddedServer::sharingFailed);
        server.share();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.constFirst().constFirst().toString().isEmpty());
        QVERIFY(!server.sharing());
    }

    void destroyedWhileItStarts()
    {
        QTemporaryDir directory;
        for (int i = 0; i < 10; ++i) {
            EmbeddedServer server(directory.path());
            server.start();
            server.share();
            if (i % 2 == 0)
                QTest::qWait(i);
        }
    }
};

QTEST_GUILESS_MAIN(TestEmbeddedServer)
#include "tst_embeddedserver.moc"
