// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/auth/ssopayload.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Server;
using namespace std::chrono_literals;

namespace {

const QString key = QStringLiteral("the-key-of-the-office");
/// JSON in a form that is easier to read here.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

constexpr qint64 signedAt = 1'763'720'000'000;

Protocol::SingleSignOn signedOn(const QByteArray &user, qint64 at = signedAt, const QString &by = key)
{
    const QByteArray data = user.toBase64();
    const QByteArray hash =
        QMessageAuthenticationCode::hash(QByteArray::number(at) + data, by.toUtf8(), QCryptographicHash::Sha256);
    return {{}, QString::fromLatin1(data), QString::fromLatin1(hash.toHex()), at};
}

const QByteArray alice =
    json("{'id':'42','email':'alice@example.com','username':'Alice','avatar':'https://example.com/a.png'}");

} // namespace

class TestSsoPayload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyOpensIt()
    {
        const auto payload = SsoPayload::read(signedOn(alice), key, signedAt + 1000);
        QVERIFY(payload);
        const SsoPayload should{.externalId = QStringLiteral("42"),
                                .name = QStringLiteral("Alice"),
                                .email = QStringLiteral("alice@example.com"),
                                .avatar = QStringLiteral("https://example.com/a.png"),
                                .role = Role::Commenter};
        QVERIFY(*payload == should);
    }

    /// Made once with `openssl dgst -sha256 -hmac`, so that it is not only the same code twice.
    void itIsWhatOthersSign()
    {
        const Protocol::SingleSignOn given{
            {},
            QStringLiteral("eyJpZCI6IjEiLCJ1c2VybmFtZSI6IkFubiJ9"),
            QStringLiteral("471a8d29e55c67ebbe138bc9aecbdba8368f31fdd1c38a69b08bb695181554f7"),
            1'700'000'000'000};
        const auto payload = SsoPayload::read(given, QStringLiteral("secret"), 1'700'000'000'000);
        QVERIFY(payload);
        QCOMPARE(payload->name, QStringLiteral("Ann"));
    }

    void nothingElseDoes_data()
    {
        QTest::addColumn<Protocol::SingleSignOn>("given");
        QTest::addColumn<QString>("with");
        const auto good = signedOn(alice);
        QTest::newRow("another key") << signedOn(alice, signedAt, QStringLiteral("another")) << key;
        QTest::newRow("no key") << signedOn(alice, signedAt, QString()) << QString();
        auto changed = good;
        changed.userDataJSONBase64 = QString::fromLatin1(QByteArray(alice).replace("42", "43").toBase64());
        QTest::newRow("somebody else") << changed << key;
        changed = good;
        changed.timestamp += 1;
        QTest::newRow("another time") << changed << key;
        changed = good;
        changed.verificationHash.chop(1);
        QTest::newRow("cut off") << changed << key;
        changed.verificationHash.clear();
        QTest::newRow("none") << changed << key;
    }

    void nothingElseDoes()
    {
        QFETCH(Protocol::SingleSignOn, given);
        QFETCH(QString, with);
        QCOMPARE(SsoPayload::read(given, with, signedAt).error(), SsoPayload::Problem::Signature);
    }

    void capitalsInTheHashAreNoMatter()
    {
        auto given = signedOn(alice);
        given.verificationHash = given.verificationHash.toUpper();
        QVERIFY(SsoPayload::read(given, key, signedAt));
    }

    void itIsValidForTwoDays()
    {
        const auto at = [](std::chrono::milliseconds later) {
            return SsoPayload::read(signedOn(alice), key, signedAt + later.count());
        };
        QVERIFY(at(48h));
        QCOMPARE(at(48h + 1ms).error(), SsoPayload::Problem::TooOld);
        QVERIFY(at(-5min));
        QCOMPARE(at(-5min - 1ms).error(), SsoPayload::Problem::TooEarly);
    }

    void rolesAreSaidByTwoFlags()
    {
        const auto role = [](const QByteArray &flags) {
            return SsoPayload::read(signedOn(json("{'id':7,'username':'Ann'") + flags + '}'), key, signedAt)->role;
        };
        QCOMPARE(role(""), Role::Commenter);
        QCOMPARE(role(json(",'isModerator':true")), Role::Moderator);
        QCOMPARE(role(json(",'isAdmin':true")), Role::Administrator);
        QCOMPARE(role(json(",'isAdmin':true,'isModerator':true")), Role::Administrator);
        QCOMPARE(role(json(",'isAdmin':false,'isModerator':'yes'")), Role::Commenter);
    }

    void whatMakesNoSenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("no JSON") << QByteArray("Alice");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("no id") << QByteArray(json("{'username':'Ann'}"));
        QTest::newRow("no name") << QByteArray(json("{'id':'1'}"));
        QTest::newRow("a blank name") << QByteArray(json("{'id':'1','username':'  '}"));
        QTest::newRow("a long name") << json("{'id':'1','username':'") + QByteArray(81, 'a') + json("'}");
        QTest::newRow("a long id") << json("{'username':'Ann','id':'") + QByteArray(201, 'a') + json("'}");
    }

    void whatMakesNoSenseIsRefused()
    {
        QFETCH(QByteArray, data);
        QCOMPARE(SsoPayload::read(signedOn(data), key, signedAt).error(), SsoPayload::Problem::UserData);
    }

    void anAvatarIsAWebAddressOrNone()
    {
        const auto avatar = [](const QByteArray &url) {
            return SsoPayload::read(signedOn(json("{'id':'1','username':'Ann','avatar':'") + url + json("'}")), key,
                                    signedAt)
                ->avatar;
        };
        QCOMPARE(avatar("http://example.com/a"), QStringLiteral("http://example.com/a"));
        for (const char *other : {"javascript:alert(1)", "file:///etc/passwd", "a.png", ""})
            QCOMPARE(avatar(other), QString());
    }
};

QTEST_GUILESS_MAIN(TestSsoPayload)
#include "tst_ssopayload.moc"
