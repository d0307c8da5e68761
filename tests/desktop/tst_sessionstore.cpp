// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionstore.h"

#include <QFile>
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

private Q_SLOTS:
    void init() { QFile::remove(fileName()); }

    void isThereTomorrow()
    {
        QVERIFY(SessionStore(fileName()).remember(m_server, session("token", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(m_server), session("token", "Alice"));
        QVERIFY(!SessionStore(fileName()).session(QStringLiteral("embedded")));
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
        QVERIFY(!one.session(m_server));
        QVERIFY(other.remember(QStringLiteral("embedded"), session("theirs", "Bob")));
        QVERIFY(one.remember(m_server, session("mine", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(QStringLiteral("embedded")), session("theirs", "Bob"));
        QCOMPARE(SessionStore(fileName()).session(m_server), session("mine", "Alice"));
    }

    void forgets()
    {
        SessionStore store(fileName());
        QVERIFY(store.remember(m_server, session("token", "Alice")));
        store.forget(m_server);
        QVERIFY(!store.session(m_server));
        QVERIFY(!SessionStore(fileName()).session(m_server));
    }

    void aDamagedFileIsPutAside()
    {
        QFile file(fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"https://pins");
        file.close();
        SessionStore store(fileName());
        QVERIFY(!store.session(m_server));
        QVERIFY(QFile::exists(fileName() + QStringLiteral(".damaged")));
        QVERIFY(store.remember(m_server, session("token", "Alice")));
        QCOMPARE(SessionStore(fileName()).session(m_server), session("token", "Alice"));
    }

    void whatCannotBeWrittenIsStillKnown()
    {
        SessionStore store(m_directory.filePath(QStringLiteral("missing/sessions.json")));
        QVERIFY(!store.remember(m_server, session("token", "Alice")));
        QCOMPARE(store.session(m_server), session("token", "Alice"));
    }
};

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
