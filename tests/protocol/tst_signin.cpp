// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/signin.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Protocol;

class TestSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachKindComesBackAsItWas()
    {
        const QString office = QStringLiteral("office");
        const PasswordSignIn byPassword{office, QStringLiteral("alice"), QStringLiteral(" correct  horse ")};
        const SingleSignOn signedOn{office, QStringLiteral("eyJ9"), QStringLiteral("00ff"), 1'763'720'000'000};
        const SessionRequest byName{QStringLiteral("Alice"), QStringLiteral("open sesame")};
        QVERIFY(decodeSignIn(encode(byPassword)) == SignIn(byPassword));
        QVERIFY(decodeSignIn(encode(signedOn)) == SignIn(signedOn));
        QVERIFY(decodeSignIn(encode(byName)) == SignIn(byName));
        QVERIFY(decodeSignIn(encode(PasswordSignIn{{}, office, office})) == SignIn(PasswordSignIn{{}, office, office}));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *json, const char *field) {
            QTest::newRow(json) << QByteArray(json).replace('\'', '"') << QString::fromLatin1(field);
        };
        row("{}", "name");
        row("[]", "");
        row("{'login':'alice'}", "password");
        row("{'login':'','password':'x'}", "login");
        row("{'login':'alice','password':''}", "password");
        row("{'login':'alice','password':7}", "password");
        row("{'login':'alice','password':'x','tenant':1}", "tenant");
        row("{'sso':'signed'}", "sso");
        row("{'sso':{}}", "sso.userDataJSONBase64");
        row("{'sso':{'userDataJSONBase64':'e30=','verificationHash':'00'}}", "sso.timestamp");
        row("{'sso':{'userDataJSONBase64':'e30=','verificationHash':'00','timestamp':'1'}}", "sso.timestamp");
        row("{'sso':{'userDataJSONBase64':'e30=','verificationHash':'00','timestamp':1.5}}", "sso.timestamp");
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const auto decoded = decodeSignIn(json);
        QVERIFY(!decoded);
        QVERIFY2(decoded.error().message.contains(field), qPrintable(decoded.error().message));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
