// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// A token is as good as a password: kept, and kept to oneself.
class TestSessionStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_directory;
    [[nodiscard]] QString fileName() const { return m_directory.filePath(QStringLiteral("sessions.json")); }
    [[nodiscard]] static StoredSession session(const char *token, const char *name)
    {
        return {QLatin1String(token), {{UserId({1, 2}), QLatin1String(name)}, Role::Moderator}, QLatin1String(name)};
    }
    const QString m_server = QStringLiteral("https://pins.example.org");
    const QString m_alice = QStringLiteral("Alice");
    const QString m_bob = QStringLiteral("Bob");

private Q_SLOTS:
    void init() { QFile::remove(fileName()); }

    void isThereTomorrow()
    {
        QVERIFY(SessionStore(fileName()).remember(m_server, session("token", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(m_server, m_alice), session("token", "Alice"));
        QVERIFY(!SessionStore(fileName()).session(QStringLiteral("embedded"), m_bob));
    }

    void nobodyElseMayReadIt()
    {
        QVERIFY(SessionStore(fileName()).remember(m_server, session("token", "Alice")));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(fileName()) & others));
    }

    void twoProcessesKeepEachOthersSessions()
    {
        SessionStore one(fileName());
        SessionStore other(fileName());
        QVERIFY(!one.session(m_server, m_alice));
        QVERIFY(other.remember(QStringLiteral("embedded"), session("theirs", "Bob")));
        QVERIFY(one.remember(m_server, session("mine", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(QStringLiteral("embedded"), m_bob), session("theirs", "Bob"));
        QCOMPARE(SessionStore(fileName()).session(m_server, m_alice), session("mine", "Alice"));
    }

    void forgets()
    {
        SessionStore store(fileName());
        QVERIFY(store.remember(m_server, session("token", "Alice")));
        store.forget(m_server, m_alice);
        QVERIFY(!store.session(m_server, m_alice));
        QVERIFY(!SessionStore(fileName()).session(m_server, m_alice));
    }

    void everyNameOnAServerHasItsOwn()
    {
        SessionStore store(fileName());
        QVERIFY(store.remember(m_server, session("token", "Alice")));
        QVERIFY(store.remember(m_server, session("other", "Bob")));
        QVERIFY(store.remember(m_server, session("newer", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(m_server, m_alice), session("newer", "Alice"));
        QCOMPARE(SessionStore(fileName()).session(m_server, m_bob), session("other", "Bob"));
        store.forget(m_server, m_alice);
        QVERIFY(!SessionStore(fileName()).session(m_server, m_alice));
        QVERIFY(SessionStore(fileName()).session(m_server, m_bob));
    }

    void namesThatWereNotUsedForLongAreForgotten()
    {
        SessionStore store(fileName());
        QVERIFY(store.remember(m_server, session("token", "Alice")));
        for (qsizetype i = 0; i < SessionStore::mostNames; ++i)
            QVERIFY(store.remember(m_server, session("token", qPrintable(QStringLiteral("Bob %1").arg(i)))));
        QVERIFY(!SessionStore(fileName()).session(m_server, m_alice));
        QVERIFY(SessionStore(fileName()).session(m_server, QStringLiteral("Bob 0")));
    }

    void readsWhatTheFirstVersionWrote()
    {
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QJsonObject alice{{QStringLiteral("token"), QStringLiteral("token")},
                                {QStringLiteral("user"), UserId({1, 2}).toText()},
                                {QStringLiteral("userName"), m_alice},
                                {QStringLiteral("role"), int(Role::Moderator)},
                                {QStringLiteral("name"), m_alice}};
        file.write(QJsonDocument(QJsonObject{{m_server, alice}}).toJson());
        file.close();
        QVERIFY(!SessionStore(fileName()).session(m_server, m_bob));
        QCOMPARE(SessionStore(fileName()).session(m_server, m_alice), session("token", "Alice"));
    }

    void aDamagedFileIsPutAside()
    {
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"https://pins");
        file.close();
        SessionStore store(fileName());
        QVERIFY(!store.session(m_server, m_alice));
        QVERIFY(QFile::exists(fileName() + QStringLiteral(".damaged")));
        QVERIFY(store.remember(m_server, session("token", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(m_server, m_alice), session("token", "Alice"));
    }

    void whatCannotBeWrittenIsStillKnown()
    {
        SessionStore store(m_directory.filePath(QStringLiteral("missing/sessions.json")));
        QVERIFY(!store.remember(m_server, session("token", "Alice")));
        QCOMPARE(store.session(m_server, m_alice), session("token", "Alice"));
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
