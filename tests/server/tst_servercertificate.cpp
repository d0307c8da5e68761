// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/servercertificate.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread::Server;

class TestServerCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsMadeAndKept()
    {
        QTemporaryDir directory;
        const QString file = directory.filePath(QStringLiteral("certificate.pem"));
        const auto made = ServerCertificate::readOrMake(file, QStringLiteral("desk-7.example"));
        QVERIFY(made);
        QCOMPARE(QFile(file).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        const auto again = ServerCertificate::readOrMake(file, QStringLiteral("another name by now"));
        QVERIFY(again);
        QCOMPARE(again->fingerprint(), made->fingerprint());
        QCOMPARE(again->key(), made->key());
    }

    void itIsWhatItSays() // In the words of another reader.
    {
        QTemporaryDir directory;
        const auto made = ServerCertificate::readOrMake(directory.filePath(QStringLiteral("c.pem")),
                                                        QStringLiteral("desk-7.example"));
        const QSslCertificate certificate(made->certificates());
        QVERIFY(!certificate.isNull());
        QVERIFY(certificate.isSelfSigned());
        QCOMPARE(certificate.subjectInfo(QSslCertificate::CommonName), QStringList{QStringLiteral("desk-7.example")});
        QCOMPARE(certificate.subjectAlternativeNames().values(QSsl::DnsEntry),
                 QStringList{QStringLiteral("desk-7.example")});
        QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(certificate.publicKey().length(), 256);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(certificate.effectiveDate() < now);
        QVERIFY(certificate.expiryDate() > now.addYears(9));
        QVERIFY(certificate.expiryDate() < now.addYears(11));
        QCOMPARE(QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex()), made->fingerprint());
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{64}$")).match(made->fingerprint()).hasMatch());
        QVERIFY(!QSslKey(made->key(), QSsl::Ec).isNull());
    }

    void noTwoAreTheSame()
    {
        QTemporaryDir directory;
        const auto one = ServerCertificate::readOrMake(directory.filePath(QStringLiteral("1")), QStringLiteral("x"));
        const auto two = ServerCertificate::readOrMake(directory.filePath(QStringLiteral("2")), QStringLiteral("x"));
        QVERIFY(one->fingerprint() != two->fingerprint());
        QVERIFY(QSslCertificate(one->certificates()).serialNumber()
                != QSslCertificate(two->certificates()).serialNumber());
    }

    void aMachineMayBeCalledAnything_data()
    {
        QTest::addColumn<QString>("hostName");
        QTest::newRow("nothing") << QString();
        QTest::newRow("with blanks and umlauts") << QStringLiteral("Büro PC, links");
        QTest::newRow("long") << QString(300, u'x');
        QTest::newRow("tricky") << QStringLiteral("a,DNS:example.org\nCA:TRUE");
    }

    void aMachineMayBeCalledAnything()
    {
        QFETCH(QString, hostName);
        QTemporaryDir directory;
        const auto made = ServerCertificate::readOrMake(directory.filePath(QStringLiteral("c")), hostName);
        QVERIFY2(made, made ? "" : qPrintable(made.error()));
        QCOMPARE(QSslCertificate(made->certificates()).subjectAlternativeNames().size(), 1);
    }

    void whatIsDamagedIsPutAside_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<bool>("othersKey");
        QTest::newRow("empty") << 0 << false;
        QTest::newRow("without a key") << 600 << false;
        QTest::newRow("half a certificate") << 200 << false;
        QTest::newRow("with another one's key") << -1 << true;
    }

    void whatIsDamagedIsPutAside()
    {
        QFETCH(int, kept);
        QFETCH(bool, othersKey);
        QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("certificate.pem"));
        const auto made = ServerCertificate::readOrMake(path, QStringLiteral("x"));
        QByteArray damaged = made->certificates();
        if (othersKey) {
            const auto other =
                ServerCertificate::readOrMake(directory.filePath(QStringLiteral("other")), QStringLiteral("x"));
            const QByteArray begin = "-----BEGIN PRIVATE KEY-----";
            damaged = damaged.first(damaged.indexOf(begin)) + other->key().sliced(other->key().indexOf(begin));
        } else {
            damaged.truncate(kept);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(damaged);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("put aside")));
        const auto after = ServerCertificate::readOrMake(path, QStringLiteral("x"));
        QVERIFY2(after, after ? "" : qPrintable(after.error()));
        QVERIFY(after->fingerprint() != made->fingerprint());
        QFile aside(path + QStringLiteral(".damaged"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), damaged);
    }

    void whatCannotBeKeptIsAnError()
    {
        const auto made =
            ServerCertificate::readOrMake(QStringLiteral("/proc/nowhere/certificate.pem"), QStringLiteral("x"));
        QVERIFY(!made);
        QVERIFY2(made.error().contains(QStringLiteral("/proc/nowhere")), qPrintable(made.error()));
    }
};

QTEST_GUILESS_MAIN(TestServerCertificate)
#include "tst_servercertificate.moc"
