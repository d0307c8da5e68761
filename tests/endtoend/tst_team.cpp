// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/team.h"
#include "testkit/world.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;
using namespace std::chrono_literals;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

struct Answer
{
    int status = 0;
    QByteArray body;
};

Answer ask(const QByteArray &method, QUrl url, const QString &path, const QString &token, const QByteArray &body = {})
{
    QNetworkAccessManager network;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + token.toLatin1());
    request.setHeader(QNetworkRequest::ContentTypeHeader, s("application/json"));
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    if (!eventually([&] { return reply->isFinished(); }))
        return {};
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

Answer readiness(const QUrl &url)
{
    return ask("GET", url, s("/readyz"), {});
}

} // namespace

/// Promise: more servers can be added without anybody noticing, and no crash or cut between them loses or doubles
/// anything. Two nodes in this process, a real PostgreSQL and a real NATS, and people at both.
class TestTeam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_config = Team::impatient();
        m_team.reset();
    }
    void cleanup() { m_team.reset(); }

    void whatOneNodeRecordsTheOtherShowsAtOnce();
    void withoutNatsItTakesAMomentAndNothingIsMissed();
    void twoWhoWriteAtOnceOnTwoNodesConverge();
    void whoGoesToTheOtherNodeCarriesOn();
    void aRetryAtAnotherNodeIsNotRecordedTwice();
    void theLiveCountIsTheSumOfAllNodes();
    void whoIsOnANodeThatFellSilentIsForgotten();
    void anAssetRemovedOnOneNodeIsGoneOnTheOther_data();
    void anAssetRemovedOnOneNodeIsGoneOnTheOther();
    void anAssetRenamedOnOneNodeIsCalledSoOnTheOther_data();
    void anAssetRenamedOnOneNodeIsCalledSoOnTheOther();
    void aGuestSentAwayOnOneNodeHasToGoOnTheOther_data();
    void aGuestSentAwayOnOneNodeHasToGoOnTheOther();
    void aContentThatOneNodeTookTheOtherGives();
    void aNodeWithoutItsDatabaseSaysSoAndComesBack_data();
    void aNodeWithoutItsDatabaseSaysSoAndComesBack();
    void aCommitWhoseAnswerWasLostIsFoundOutAbout();
    void aNodeThatWasStoppedMissesNothing();

private:
    void make() { m_team = std::make_unique<Team>(m_config); }

    Server::ServerConfig m_config;
    std::unique_ptr<Team> m_team;
};

void TestTeam::whatOneNodeRecordsTheOtherShowsAtOnce()
{
    m_config.timeouts.journalWatch = 1h; // So it must have been told.
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    alice.pin({25, 30}, s("Too dark"));
    QVERIFY(bob.sees(1, {s("Too dark")}));
    bob.reply(1, s("Agreed"));
    QVERIFY(alice.sees(1, {s("Too dark"), s("Agreed")}));
    alice.remove(1);
    QVERIFY(bob.seesNo(1));
    QVERIFY(m_team->agrees());
    QCOMPARE(readiness(m_team->url(0)).body, QByteArray("{\"status\":\"ready\"}"));
}

void TestTeam::withoutNatsItTakesAMomentAndNothingIsMissed()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    m_team->nats(0).setBroken(true);
    m_team->nats(1).setBroken(true);
    QTRY_VERIFY(readiness(m_team->url(1)).body.contains("NATS"));
    QCOMPARE(readiness(m_team->url(1)).status, 200);
    alice.pin({25, 30}, s("Too dark"));
    QVERIFY(bob.sees(1, {s("Too dark")}));
    bob.reply(1, s("Agreed"));
    QVERIFY(alice.sees(1, {s("Too dark"), s("Agreed")}));
    m_team->nats(0).setBroken(false);
    m_team->nats(1).setBroken(false);
    QTRY_COMPARE(readiness(m_team->url(1)).body, QByteArray("{\"status\":\"ready\"}"));
    QVERIFY(m_team->agrees());
}

void TestTeam::twoWhoWriteAtOnceOnTwoNodesConverge()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    Person &carol = m_team->person(s("Carol"), 1);
    constexpr int each = 60;
    for (int i = 0; i < each; ++i) {
        for (Person *one : {&alice, &bob, &carol})
            one->pin({double(i), 30}, s("%1's").arg(one->name()));
    }
    for (Person *one : {&alice, &bob, &carol})
        QVERIFY(one->seesCount(3 * each));
    QVERIFY(m_team->agrees());
    for (const Person *one : {&alice, &bob, &carol}) {
        QCOMPARE(one->confirmed().size(), each);
        QVERIFY(one->failures().isEmpty());
    }
}

void TestTeam::whoGoesToTheOtherNodeCarriesOn()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    QList<BroadcastId> made;
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 8; ++i)
            made.append(alice.pin({double(i), double(round)}, s("Something")));
        // In the middle of it, to the other node.
        alice.network().setServer(m_team->url((round + 1) % 2));
        QVERIFY(alice.losesConnection());
        QVERIFY(alice.isOnline());
        QVERIFY(alice.isSettled());
    }
    QVERIFY(m_team->agrees());
    qsizetype confirmed = 0;
    for (const BroadcastId id : made) {
        QVERIFY(alice.isConfirmed(id) != alice.hasFailed(id));
        confirmed += alice.isConfirmed(id) ? 1 : 0;
    }
    QVERIFY(bob.seesCount(confirmed));
}

void TestTeam::aRetryAtAnotherNodeIsNotRecordedTwice()
{
    m_config.timeouts.journalWatch = 1h;
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    m_team->nats(0).setBroken(true); // The other node hears nothing of it.
    // The operation arrives, and nothing of the answer.
    alice.network().setReadingStalled(true);
    const BroadcastId id = alice.pin({25, 30}, s("Once"));
    QTRY_VERIFY(fetchState(m_team->url(0), m_team->admin().token, m_team->picture().id).size()
                > fetchState(m_team->url(1), m_team->admin().token, m_team->picture().id).size());
    alice.network().setServer(m_team->url(1));
    QVERIFY(alice.losesConnection());
    alice.network().setReadingStalled(false);
    QVERIFY(alice.isOnline());
    QVERIFY(alice.isSettled());
    QVERIFY(alice.isConfirmed(id));
    QVERIFY(bob.seesCount(1));
    QVERIFY(m_team->agrees());
}

void TestTeam::theLiveCountIsTheSumOfAllNodes()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    const auto bobAgain = m_team->sessionFor(s("Carol"));
    Person &carol = m_team->person(bobAgain, 1);
    Person &carolToo = m_team->person(bobAgain, 0); // Counts once.
    for (Person *one : {&alice, &bob, &carol, &carolToo}) {
        QTRY_COMPARE(one->liveCount(), 3);
        const QStringList names = one->liveNames();
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()), (QSet<QString>{s("Alice"), s("Bob"), s("Carol")}));
    }
    carolToo.quit();
    carol.quit();
    QTRY_COMPARE(alice.liveCount(), 2);
    QTRY_COMPARE(bob.liveCount(), 2);
}

void TestTeam::whoIsOnANodeThatFellSilentIsForgotten()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    QTRY_COMPARE(alice.liveCount(), 2);
    m_team->nats(1).setStalled(true);
    QTRY_COMPARE(alice.liveCount(), 1);
    m_team->nats(1).setStalled(false);
    QTRY_COMPARE_WITH_TIMEOUT(alice.liveCount(), 2, 20'000);
    QTRY_COMPARE(bob.liveCount(), 2);
}

void TestTeam::anAssetRemovedOnOneNodeIsGoneOnTheOther_data()
{
    QTest::addColumn<bool>("natsIsThere");
    QTest::newRow("told") << true;
    QTest::newRow("found out") << false;
}

void TestTeam::anAssetRemovedOnOneNodeIsGoneOnTheOther()
{
    QFETCH(bool, natsIsThere);
    if (natsIsThere)
        m_config.timeouts.journalWatch = 1h;
    make();
    m_team->nats(1).setBroken(!natsIsThere);
    Person &bob = m_team->person(s("Bob"), 1);
    const QString path = s("/v1/assets/") + m_team->picture().id.toText();
    QCOMPARE(ask("DELETE", m_team->url(0), path, m_team->admin().token).status, 204);
    const BroadcastId late = bob.pin({1, 1}, s("Too late"));
    QTRY_VERIFY(late.isNull() || bob.hasFailed(late));
    QTRY_COMPARE(ask("GET", m_team->url(1), path + s("/conversations"), m_team->admin().token).status, 404);
}

void TestTeam::anAssetRenamedOnOneNodeIsCalledSoOnTheOther_data()
{
    anAssetRemovedOnOneNodeIsGoneOnTheOther_data();
}

void TestTeam::anAssetRenamedOnOneNodeIsCalledSoOnTheOther()
{
    QFETCH(bool, natsIsThere);
    if (natsIsThere)
        m_config.timeouts.journalWatch = 1h;
    make();
    m_team->nats(1).setBroken(!natsIsThere);
    Person &bob = m_team->person(s("Bob"), 1);
    const AssetId id = m_team->picture().id;
    QVERIFY(bob.isSettled());
    QCOMPARE(ask("PATCH", m_team->url(0), s("/v1/assets/") + id.toText(), m_team->admin().token, R"({"name":"Żółw"})")
                 .status,
             200);
    const auto name = [&] {
        const AssetSummary *asset = bob.program().library().asset(id);
        return asset ? asset->asset.name : QString();
    };
    QTRY_COMPARE(name(), s("Żółw"));
}

void TestTeam::aGuestSentAwayOnOneNodeHasToGoOnTheOther_data()
{
    anAssetRemovedOnOneNodeIsGoneOnTheOther_data();
}

void TestTeam::aGuestSentAwayOnOneNodeHasToGoOnTheOther()
{
    QFETCH(bool, natsIsThere);
    if (natsIsThere)
        m_config.timeouts.journalWatch = 1h;
    make();
    m_team->nats(1).setBroken(!natsIsThere);
    const auto made = QJsonDocument::fromJson(
        ask("POST", m_team->url(0), s("/v1/invitations"), m_team->admin().token, R"({"role":"commenter"})").body);
    const QString secret = made[s("secret")].toString();
    QVERIFY(!secret.isEmpty());
    const auto session = QJsonDocument::fromJson(
        ask("POST", m_team->url(1), s("/v1/sessions"), {},
            QJsonDocument(QJsonObject{{s("name"), s("Gustav")}, {s("secret"), secret}}).toJson())
            .body);
    const QString token = session[s("token")].toString();
    const QString path = s("/v1/assets");
    QCOMPARE(ask("GET", m_team->url(1), path, token).status, 200);
    const QString id = made[s("id")].toString();
    QCOMPARE(ask("DELETE", m_team->url(0), s("/v1/invitations/") + id, m_team->admin().token).status, 204);
    QTRY_COMPARE(ask("GET", m_team->url(1), path, token).status, 401);
}

void TestTeam::aContentThatOneNodeTookTheOtherGives()
{
    make();
    const QByteArray content = "what is in the picture";
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    const QJsonObject wanted{{s("urlId"), s("text")},
                             {s("kind"), s("text")},
                             {s("name"), s("text")},
                             {s("mediaType"), s("text/plain")},
                             {s("contentHash"), QString::fromLatin1(hash.toHex())},
                             {s("contentBytes"), content.size()}};
    const auto asset = QJsonDocument::fromJson(
        ask("POST", m_team->url(0), s("/v1/assets"), m_team->admin().token, QJsonDocument(wanted).toJson()).body);
    const QString path = s("/v1/assets/%1/content").arg(asset[s("id")].toString());
    const int status = ask("PUT", m_team->url(0), path, m_team->admin().token, content).status;
    QVERIFY2(status >= 200 && status < 300, qPrintable(QString::number(status)));
    QCOMPARE(ask("GET", m_team->url(1), path, m_team->admin().token).body, content);
}

void TestTeam::aNodeWithoutItsDatabaseSaysSoAndComesBack_data()
{
    QTest::addColumn<bool>("stalls");
    QTest::newRow("gone") << false;
    QTest::newRow("silent") << true;
}

void TestTeam::aNodeWithoutItsDatabaseSaysSoAndComesBack()
{
    QFETCH(bool, stalls);
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    alice.pin({1, 1}, s("Before"));
    QVERIFY(bob.seesCount(1));
    stalls ? m_team->database(0).setStalled(true) : m_team->database(0).setBroken(true);
    const BroadcastId cutOff = alice.pin({2, 2}, s("Cut off"));
    bob.pin({3, 3}, s("Not cut off"));
    QVERIFY(bob.sees(2, {s("Not cut off")}));
    QTRY_COMPARE_WITH_TIMEOUT(readiness(m_team->url(0)).status, 503, 20'000);
    QVERIFY(readiness(m_team->url(0)).body.contains("database"));
    QCOMPARE(readiness(m_team->url(1)).status, 200);

    stalls ? m_team->database(0).setStalled(false) : m_team->database(0).setBroken(false);
    QTRY_COMPARE_WITH_TIMEOUT(readiness(m_team->url(0)).status, 200, 20'000);
    QVERIFY(m_team->agrees());
    QVERIFY(alice.isConfirmed(cutOff) != alice.hasFailed(cutOff));
    alice.pin({4, 4}, s("After"));
    QVERIFY(bob.seesCount(alice.isConfirmed(cutOff) ? 4 : 3));
    QVERIFY(m_team->agrees());
}

void TestTeam::aCommitWhoseAnswerWasLostIsFoundOutAbout()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    // Wherever in the course of recording the connection breaks: while something is asked, and while it is answered.
    QList<BroadcastId> made;
    const auto recordsAndBreaksAfter = [&](TcpProxy::Direction direction, qint64 bytes) {
        m_team->database(0).cutAfterBytes(direction, bytes);
        made.append(alice.pin({10, 10}, s("Something")));
        const bool isSettled = alice.isSettled();
        m_team->database(0).cut();
        return isSettled;
    };
    for (qint64 bytes = 40; bytes < 2'000; bytes += 150)
        QVERIFY(recordsAndBreaksAfter(TcpProxy::ToServer, bytes));
    for (qint64 bytes = 0; bytes < 300; bytes += 12)
        QVERIFY(recordsAndBreaksAfter(TcpProxy::ToClient, bytes));
    QVERIFY(m_team->agrees());
    qsizetype confirmed = 0;
    for (const BroadcastId id : made) {
        QVERIFY(alice.isConfirmed(id) != alice.hasFailed(id));
        confirmed += alice.isConfirmed(id) ? 1 : 0;
    }
    QVERIFY(bob.seesCount(confirmed));
}

void TestTeam::aNodeThatWasStoppedMissesNothing()
{
    make();
    Person &alice = m_team->person(s("Alice"), 0);
    Person &bob = m_team->person(s("Bob"), 1);
    alice.pin({1, 1}, s("One"));
    QVERIFY(bob.seesCount(1));
    m_team->stop(1);
    alice.pin({2, 2}, s("Two"));
    QVERIFY(alice.isSettled());
    m_team->start(1);
    QVERIFY(bob.seesCount(2));
    QVERIFY(m_team->agrees());
}

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
