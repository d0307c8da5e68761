// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/links.h"

#include <QDesktopServices>
#include <QTest>

using namespace Pinthread;

/// Stands for the desktop's programs.
class Browser : public QObject
{
    Q_OBJECT

public:
    explicit Browser(const QString &scheme) : m_scheme(scheme)
    {
        QDesktopServices::setUrlHandler(m_scheme, this, "open");
    }
    ~Browser() override { QDesktopServices::unsetUrlHandler(m_scheme); }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened << url; }

private:
    QString m_scheme;
};

class TestLinks : public QObject
{
    Q_OBJECT

    /// The links of a text as "shown text → address".
    static QStringList linksIn(const QString &text)
    {
        QStringList result;
        for (const Link &link : findLinks(text))
            result << text.mid(link.start, link.length) + QStringLiteral(" → ") + link.url.toString();
        return result;
    }

private Q_SLOTS:
    void addressesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        const auto row = [](const char *name, const QString &text, const QStringList &links) {
            QTest::newRow(name) << text << links;
        };
        row("none", QStringLiteral("Too dark: make it lighter. 3:1 @ least"), {});
        row("https", QStringLiteral("See https://example.org/a?b=c&d=1#top please"),
            {QStringLiteral("https://example.org/a?b=c&d=1#top → https://example.org/a?b=c&d=1#top")});
        row("two", QStringLiteral("http://a.example https://b.example"),
            {QStringLiteral("http://a.example → http://a.example"),
             QStringLiteral("https://b.example → https://b.example")});
        row("the sentence's punctuation", QStringLiteral("(see https://a.example/x), or https://b.example/y."),
            {QStringLiteral("https://a.example/x → https://a.example/x"),
             QStringLiteral("https://b.example/y → https://b.example/y")});
        row("brackets of its own", QStringLiteral("https://a.example/Pin_(disambiguation)"),
            {QStringLiteral("https://a.example/Pin_(disambiguation) → https://a.example/Pin_(disambiguation)")});
        row("www", QStringLiteral("www.example.org"), {QStringLiteral("www.example.org → https://www.example.org")});
        row("mail", QStringLiteral("ask bob@example.org!"),
            {QStringLiteral("bob@example.org → mailto:bob@example.org")});
        row("mailto", QStringLiteral("mailto:bob@example.org?subject=Pin%203"),
            {QStringLiteral("mailto:bob@example.org?subject=Pin%203 → mailto:bob@example.org?subject=Pin 3")});
        row("letters of the world", QStringLiteral("https://пример.example/путь"),
            {QStringLiteral("https://пример.example/путь → https://xn--e1afmkfd.example/путь")});
        row("over a line break", QStringLiteral("https://a.example/\nx"),
            {QStringLiteral("https://a.example/ → https://a.example/")});
        row("in angle brackets", QStringLiteral("<a href=\"https://a.example\">b</a>"),
            {QStringLiteral("https://a.example → https://a.example")});
    }
    void addressesAreFound()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, links);
        QCOMPARE(linksIn(text), links);
    }

    void whatMayDoHarmIsNoLink_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        row("script", QStringLiteral("javascript:alert(1)"));
        row("file", QStringLiteral("file:///etc/passwd"));
        row("data", QStringLiteral("data:text/html,<b>x</b>"));
        row("a program's own scheme", QStringLiteral("steam://run/1 pinthread://x smb://host/share"));
        row("a name before the host", QStringLiteral("https://bank.example@elsewhere.example/"));
        row("a password before the host", QStringLiteral("https://a:b@elsewhere.example/"));
        row("no host", QStringLiteral("https:///x http://"));
        row("mail with a file", QStringLiteral("mailto:bob@example.org?attach=/etc/passwd"));
        row("mail to nobody", QStringLiteral("mailto:bob"));
        row("within a word", QStringLiteral("xhttps://a.example"));
        row("too long for anybody", QStringLiteral("https://a.example/") + QString(3000, u'x'));
    }
    void whatMayDoHarmIsNoLink()
    {
        QFETCH(const QString, text);
        QCOMPARE(linksIn(text), QStringList());
    }

    void whatCannotBeSeenEndsAnAddress()
    {
        // A sign that turns the direction of reading would make the address look like another one.
        QCOMPARE(linksIn(QStringLiteral("https://a.example/\u202egpj.exe")),
                 QStringList(QStringLiteral("https://a.example/ → https://a.example/")));
        QCOMPARE(linksIn(QStringLiteral("https://a.example/\u200bx")),
                 QStringList(QStringLiteral("https://a.example/ → https://a.example/")));
    }

    /// Whoever looked at every pair of characters would take hours here, which ends the test.
    void noTextTakesLong()
    {
        constexpr qsizetype characters = 2'000'000;
        for (const char *part : {"a", "a@", "www.", "https://", "https://a.example/(", "a.", "x@a-"}) {
            const QString text = QString::fromLatin1(part).repeated(characters / qsizetype(qstrlen(part)));
            for (const QString &hostile : {text, QString(text + u'@'), QString(text + u':')}) {
                int end = 0;
                for (const Link &link : findLinks(hostile)) {
                    QVERIFY(link.start >= end && link.length > 0);
                    end = link.start + link.length;
                }
                QVERIFY(end <= hostile.size());
            }
        }
    }

    void onlyWhatMayBeOpenedIsOpened()
    {
        Browser web(QStringLiteral("https"));
        Browser files(QStringLiteral("file"));
        QVERIFY(openLink(QUrl(QStringLiteral("https://a.example/x"))));
        QVERIFY(!openLink(QUrl(QStringLiteral("file:///etc/passwd"))));
        QCOMPARE(web.opened, QList<QUrl>{QUrl(QStringLiteral("https://a.example/x"))});
        QVERIFY(files.opened.isEmpty());
    }
};

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
