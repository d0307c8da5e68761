// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/invitationlink.h"

#include "testkit/seams.h"

#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const QString id = QStringLiteral("AZqnZtq7d0Cq1rAAAAAAAA");
const QString digits = QStringLiteral("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");

QString whole()
{
    return s("pinthread://192.168.1.5:8117/%1?secret=open-sesame&fingerprint=%2&name=poster.png").arg(id, digits);
}

} // namespace

/// A link that people paste, and that others may have tampered with.
class TestInvitationLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data();
    void says();
    void takesWhatMailProgramsDo_data();
    void takesWhatMailProgramsDo();
    void everyMistakeHasItsSentence_data();
    void everyMistakeHasItsSentence();
    void aCutLinkIsNoticedWhereverItWasCut();
    void aNameCannotMislead();
    void namesItsServersInOrder();
    void fieldsOfLaterVersionsAreIgnored();
    void roundTrip();
    void noInputDoesHarm();

private:
    SeededRandom m_random{testSeed(7)};
    ManualClock m_clock;

    [[nodiscard]] QString randomText(qsizetype most);
    [[nodiscard]] QString randomHost();
};

void TestInvitationLink::says_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("asset");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QByteArray>("fingerprint");
    QTest::addColumn<QString>("name");

    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    QTest::newRow("everything") << whole() << QStringList{s("192.168.1.5")} << 8117 << id << s("open-sesame") << bytes
                                << s("poster.png");
    QTest::newRow("a trusted certificate, and no name")
        << s("pinthread://team.example:443/%1?secret=x").arg(id) << QStringList{s("team.example")} << 443 << id
        << s("x") << QByteArray() << QString();
    QTest::newRow("the whole server") << s("pinthread://team.example:1/?secret=x") << QStringList{s("team.example")}
                                      << 1 << QString() << s("x") << QByteArray() << QString();
    QTest::newRow("IPv6") << s("pinthread://[2001:db8::1]:65535/?secret=x") << QStringList{s("2001:db8::1")} << 65535
                          << QString() << s("x") << QByteArray() << QString();
    QTest::newRow("several hosts") << s("pinthread://a.example:1/?secret=x&host=b.example&host=2001:db8::2&host=[::3]")
                                   << QStringList{s("a.example"), s("b.example"), s("2001:db8::2"), s("::3")} << 1
                                   << QString() << s("x") << QByteArray() << QString();
    QTest::newRow("capitals") << s("PINTHREAD://Team.Example:1/?secret=xX&fingerprint=%1").arg(digits.toUpper())
                              << QStringList{s("team.example")} << 1 << QString() << s("xX") << bytes << QString();
    QTest::newRow("everything encoded") << s("pinthread://t:1/?secret=a%26b%3D%2B%25%20c+d&name=%C5%BB%C3%B3%C5%82w")
                                        << QStringList{s("t")} << 1 << QString() << s("a&b=+% c+d") << QByteArray()
                                        << s("Żółw");
    QTest::newRow("a host in its own script") << s("pinthread://żółw.pl:1/?secret=x") << QStringList{s("żółw.pl")} << 1
                                              << QString() << s("x") << QByteArray() << QString();
}

void TestInvitationLink::says()
{
    QFETCH(QString, text);
    const auto link = InvitationLink::parse(text);
    QVERIFY2(link, qPrintable(link ? QString() : link.error()));
    QTEST(link->hosts, "hosts");
    QTEST(int(link->port), "port");
    QTEST(link->assetId.isNull() ? QString() : link->assetId.toText(), "asset");
    QTEST(link->secret, "secret");
    QTEST(link->certificateFingerprint, "fingerprint");
    QTEST(link->name, "name");
    QCOMPARE(InvitationLink::parse(link->toString()), *link);
}

void TestInvitationLink::takesWhatMailProgramsDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("blanks around") << s("  ") + whole() + s(" \n");
    QTest::newRow("a break inside") << QString(whole()).insert(70, s("\r\n    "));
    QTest::newRow("brackets") << u'<' + whole() + u'>';
    QTest::newRow("quotes") << u'"' + whole() + u'"';
}

void TestInvitationLink::takesWhatMailProgramsDo()
{
    QFETCH(QString, text);
    const auto link = InvitationLink::parse(text);
    QVERIFY2(link, qPrintable(link ? QString() : link.error()));
    QCOMPARE(*link, *InvitationLink::parse(whole()));
}

void TestInvitationLink::everyMistakeHasItsSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says"); // Some words of the sentence.

    QTest::newRow("nothing") << QString() << s("nothing here");
    QTest::newRow("blanks") << s(" \t\n") << s("nothing here");
    QTest::newRow("a page") << s("https://team.example/") << s("begin with pinthread://");
    QTest::newRow("words") << s("see you there") << s("begin with pinthread://");
    QTest::newRow("half a scheme") << s("pinthread:/team.example:1/?secret=x") << s("begin with pinthread://");
    QTest::newRow("a novel") << whole() + QString(5'000, u'a') << s("too long");
    QTest::newRow("no host") << s("pinthread://:1/?secret=x") << s("where the server is");
    QTest::newRow("no port") << s("pinthread://team.example/?secret=x") << s("port is missing");
    QTest::newRow("port 0") << s("pinthread://team.example:0/?secret=x") << s("port is missing");
    QTest::newRow("port out of range") << s("pinthread://team.example:65536/?secret=x") << s("damaged");
    QTest::newRow("a user to mislead") << s("pinthread://team.example@evil.example:1/?secret=x") << s("Do not trust");
    QTest::newRow("a password") << s("pinthread://a:b@evil.example:1/?secret=x") << s("Do not trust");
    QTest::newRow("half an id") << s("pinthread://t:1/%1?secret=x").arg(id.first(20)) << s("cannot be read");
    QTest::newRow("a path") << s("pinthread://t:1/../../etc/passwd?secret=x") << s("cannot be read");
    QTest::newRow("no secret") << s("pinthread://t:1/%1").arg(id) << s("end of this invitation link is missing");
    QTest::newRow("an empty secret") << s("pinthread://t:1/?secret=") << s("end of this invitation link is missing");
    QTest::newRow("two secrets") << s("pinthread://t:1/?secret=a&secret=b") << s("twice");
    QTest::newRow("a long secret") << s("pinthread://t:1/?secret=") + QString(300, u'a') << s("damaged");
    QTest::newRow("a control character") << s("pinthread://t:1/?secret=a%00b") << s("damaged");
    QTest::newRow("no UTF-8") << s("pinthread://t:1/?secret=a%ff") << s("damaged");
    QTest::newRow("half a percent") << s("pinthread://t:1/?secret=a%f") << s("damaged");
    QTest::newRow("half a fingerprint") << whole().replace(digits, digits.first(40)) << s("missing or damaged");
    QTest::newRow("no hexadecimal digits") << whole().replace(digits, QString(64, u'g')) << s("missing or damaged");
    QTest::newRow("two fingerprints") << whole() + s("&fingerprint=") + digits << s("twice");
    QTest::newRow("a fragment") << whole() + s("#there") << s("damaged");
    QTest::newRow("no IPv6") << s("pinthread://[::1/?secret=x") << s("damaged");
    QTest::newRow("a zone of somebody's machine")
        << s("pinthread://[fe80::1%25eth0]:1/?secret=x") << s("where the server is");
    QTest::newRow("a host that is none") << s("pinthread://t:1/?secret=x&host=a/b") << s("damaged");
    QTest::newRow("an empty host") << s("pinthread://t:1/?secret=x&host=") << s("damaged");
    QTest::newRow("hosts without end") << s("pinthread://t:1/?secret=x") + s("&host=a").repeated(20) << s("damaged");
}

void TestInvitationLink::everyMistakeHasItsSentence()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const auto link = InvitationLink::parse(text);
    QVERIFY(!link);
    QVERIFY2(link.error().contains(says), qPrintable(link.error()));
    // What goes wrong with a secret is not told with the secret.
    QVERIFY(!link.error().contains(s("sesame")));
}

void TestInvitationLink::aCutLinkIsNoticedWhereverItWasCut()
{
    const QString text = InvitationLink::parse(whole())->toString();
    for (qsizetype length = 0; length < text.size(); ++length) {
        const auto link = InvitationLink::parse(text.first(length));
        // Between the secret and the fingerprint alone it looks whole; then the certificate is what does not fit.
        if (link)
            QVERIFY2(link->certificateFingerprint.isEmpty(), qPrintable(text.first(length)));
        else
            QVERIFY(!link.error().isEmpty());
    }
}

void TestInvitationLink::aNameCannotMislead()
{
    const auto link = InvitationLink::parse(s("pinthread://t:1/?secret=x&name=a%E2%80%AEgnp.exe%0A%20%20b%00"));
    QVERIFY(link);
    QCOMPARE(link->name, s("agnp.exe b"));
    const auto large = InvitationLink::parse(s("pinthread://t:1/?secret=x&name=") + QString(1'000, u'n'));
    QCOMPARE(large->name.size(), InvitationLink::longestName);
    const auto halved = InvitationLink::parse(s("pinthread://t:1/?secret=x&name=n") + s("📌").repeated(150));
    QCOMPARE(halved->name.size(), InvitationLink::longestName - 1);
}

void TestInvitationLink::namesItsServersInOrder()
{
    const auto link = InvitationLink::parse(s("pinthread://a.example:81/?secret=x&host=::1"));
    QCOMPARE(link->serverUrls(), (QList<QUrl>{QUrl(s("https://a.example:81")), QUrl(s("https://[::1]:81"))}));
}

void TestInvitationLink::fieldsOfLaterVersionsAreIgnored()
{
    const auto link = InvitationLink::parse(whole() + s("&colour=blue&colour=red"));
    QVERIFY(link);
    QCOMPARE(*link, *InvitationLink::parse(whole()));
}

QString TestInvitationLink::randomText(qsizetype most)
{
    static const QString alphabet = s("abcXYZ019 -_.~!*'();:@&=+$,/?#[]%\"<>\\^`{|}żółwßéñ漢字📌👩‍💻");
    const auto length = static_cast<qsizetype>(m_random.below(static_cast<quint64>(most)));
    QString text;
    const QList<uint> points = alphabet.toUcs4();
    for (qsizetype i = 0; i < length; ++i) {
        const char32_t point = points.at(static_cast<qsizetype>(m_random.below(static_cast<quint64>(points.size()))));
        text += QString::fromUcs4(&point, 1);
    }
    return text.simplified();
}

QString TestInvitationLink::randomHost()
{
    QUrl url;
    switch (m_random.below(4)) {
    case 0:
        url.setHost(s("h%1.example").arg(m_random.below(1'000)));
        break;
    case 1:
        url.setHost(s("%1.%2.0.%3").arg(m_random.below(256)).arg(m_random.below(256)).arg(m_random.below(256)));
        break;
    case 2:
        url.setHost(s("2001:db8::%1:%2").arg(m_random.below(65'536), 0, 16).arg(m_random.below(65'536), 0, 16));
        break;
    default:
        url.setHost(s("żółw-%1.pl").arg(m_random.below(1'000)));
    }
    return url.host();
}

void TestInvitationLink::roundTrip()
{
    for (int i = 0; i < 2'000; ++i) {
        InvitationLink link;
        const quint64 hosts = 1 + m_random.below(4);
        for (quint64 host = 0; host < hosts; ++host)
            link.hosts.append(randomHost());
        link.port = static_cast<quint16>(1 + m_random.below(65'535));
        if (m_random.below(4) != 0)
            link.assetId = AssetId::make(m_clock, m_random);
        link.secret = u's' + randomText(40);
        if (m_random.below(4) != 0) {
            for (int at = 0; at < 32; ++at)
                link.certificateFingerprint.append(static_cast<char>(m_random.below(256)));
        }
        if (m_random.below(4) != 0)
            link.name = randomText(30);
        const QString text = link.toString();
        const auto parsed = InvitationLink::parse(text);
        QVERIFY2(parsed && *parsed == link, qPrintable(text));
        QVERIFY(text == QString::fromLatin1(text.toLatin1()) && !text.contains(u' ')); // Survives every mail.
    }
}

void TestInvitationLink::noInputDoesHarm()
{
    const QString good = whole();
    for (int i = 0; i < 20'000; ++i) {
        QString text = good;
        const quint64 changes = 1 + m_random.below(8);
        for (quint64 change = 0; change < changes; ++change) {
            const auto at = static_cast<qsizetype>(m_random.below(static_cast<quint64>(text.size())));
            const auto character =
                QChar(static_cast<ushort>(m_random.below(3) == 0 ? m_random.below(0x10000) : 32 + m_random.below(96)));
            if (m_random.below(2) == 0)
                text[at] = character;
            else
                text.insert(at, character);
        }
        const auto link = InvitationLink::parse(text);
        if (!link) {
            QVERIFY(!link.error().isEmpty());
            continue;
        }
        // What came through is whole, and says the same again.
        QVERIFY(link->port != 0 && !link->hosts.constFirst().isEmpty() && !link->secret.isEmpty());
        const auto again = InvitationLink::parse(link->toString());
        QVERIFY2(again && *again == *link, qPrintable(text + u'\n' + link->toString()));
    }
}

QTEST_APPLESS_MAIN(TestInvitationLink)
#include "tst_invitationlink.moc"
