// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/htmltokenizer_p.h"

#include "testkit/seams.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Testkit;

class TestHtmlTokenizer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dividesTextAndTags_data();
    void dividesTextAndTags();
    void readsAttributes();
    void theFirstOfTwoAttributesCounts();
    void endsWhateverItIsGiven();
    void hostileSourcesTakeNoLonger_data();
    void hostileSourcesTakeNoLonger();
};

namespace {

/// The tokens of \a source: text as it is, tags in brackets.
QString tokens(const QString &source)
{
    HtmlTokenizer tokenizer(source);
    QStringList all;
    while (const auto token = tokenizer.next()) {
        switch (token->kind) {
        case HtmlToken::Kind::Text:
            all.append(token->text);
            break;
        case HtmlToken::Kind::StartTag:
            all.append(u'[' + token->text + u']');
            break;
        case HtmlToken::Kind::EndTag:
            all.append(QStringLiteral("[/") + token->text + u']');
            break;
        }
    }
    return all.join(u'|');
}

} // namespace

void TestHtmlTokenizer::dividesTextAndTags_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("divided");
    const auto row = [](const char *name, const char *source, const char *divided) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(divided);
    };
    row("text and tags", "a<b>c</b>d", "a|[b]|c|[/b]|d");
    row("names in any case", "<DIV></dIv >", "[div]|[/div]");
    row("self-closing", "<br/>x<br />", "[br]|x|[br]");
    row("references", "a &amp; b &lt;i&gt; &unknown; &", "a & b <i> &unknown; &");
    row("a lone less-than", "a < b <3 <", "a |< b |<3 |<");
    row("comments", "a<!-- <b> -->c<!-->d<!--->e<!-- x --!>f<!-- - -- -->g", "a|c|d|e|f|g");
    row("a comment without an end", "a<!-- <b>", "a");
    row("a document type", "<!DOCTYPE html><?xml version=\"1.0\"?>a", "a");
    row("a strange end tag", "a</>b</ x>c", "a|b|c");
    row("an unfinished tag", "a<b class=\"x", "a");
    row("a greater-than in a value", "<a title=\"x>y\">z", "[a]|z");
    row("attributes without quotes or values", "<input disabled value=a/b>c", "[input]|c");
    row("an attribute that begins with an equals sign", "<a =x>c", "[a]|c");
    row("a script", "<script>if (a < b && c > d) '</div>'</script>x",
        "[script]|if (a < b && c > d) '</div>'|[/script]|x");
    row("an end that is none", "<script></scripty></script >x", "[script]|</scripty>|[/script]|x");
    row("a script in a comment in a script", "<script><!-- <script> </script> --> </script>x",
        "[script]|<!-- <script> </script> --> |[/script]|x");
    row("a comment in a script that ends it", "<script><!-- </script>x", "[script]|<!-- |[/script]|x");
    row("a style", "<style>p > a { }</STYLE>x", "[style]|p > a { }|[/style]|x");
    row("a title", "<title>a &amp; <b></title>x", "[title]|a & <b>|[/title]|x");
    row("a text area", "<textarea><p></textarea>x", "[textarea]|<p>|[/textarea]|x");
    row("raw text without an end", "<style>p <b>", "[style]|p <b>");
    row("nothing but plain text from here", "<plaintext>a</plaintext><b>", "[plaintext]|a</plaintext><b>");
    row("nothing", "", "");
}

void TestHtmlTokenizer::dividesTextAndTags()
{
    QFETCH(const QString, source);
    QFETCH(const QString, divided);
    QCOMPARE(tokens(source), divided);
}

void TestHtmlTokenizer::readsAttributes()
{
    const QString source =
        QStringLiteral("<a HREF='https://a.example/?x=1&amp;y=2' alt=two\nstart = \"3\" align=right value>");
    HtmlTokenizer tokenizer(source);
    const auto token = tokenizer.next();
    QCOMPARE(token->href, QStringLiteral("https://a.example/?x=1&y=2"));
    QCOMPARE(token->alt, QStringLiteral("two"));
    QCOMPARE(token->start, QStringLiteral("3"));
    QCOMPARE(token->align, QStringLiteral("right"));
    QVERIFY(!token->value.isNull() && token->value.isEmpty());
    const QString bare = QStringLiteral("<img>");
    QVERIFY(HtmlTokenizer(bare).next()->alt.isNull());
    const QString empty = QStringLiteral("<img alt=''>");
    QVERIFY(!HtmlTokenizer(empty).next()->alt.isNull());
}

void TestHtmlTokenizer::theFirstOfTwoAttributesCounts()
{
    const QString source = QStringLiteral("<a href=https://a.example href=javascript:alert(1)>");
    QCOMPARE(HtmlTokenizer(source).next()->href, QStringLiteral("https://a.example"));
}

void TestHtmlTokenizer::endsWhateverItIsGiven()
{
    const quint64 seed = testSeed(31);
    SeededRandom random(seed);
    const QStringList pieces =
        QStringLiteral("< > </ <! <!-- --> - ! ? / = \" ' & &# &#x ; a b script /script style title "
                       "textarea plaintext <script> </script> <style> </style> <b href= x > \t")
            .split(u' ');
    for (int round = 0; round < 20'000; ++round) {
        QString source;
        for (quint64 i = random.below(25); i > 0; --i)
            source.append(pieces.at(qsizetype(random.below(quint64(pieces.size())))));
        HtmlTokenizer tokenizer(source);
        qsizetype last = -1;
        while (tokenizer.next()) {
            QVERIFY2(tokenizer.position() > last, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(source)));
            last = tokenizer.position();
        }
        QCOMPARE(tokenizer.position(), source.size());
    }
}

void TestHtmlTokenizer::hostileSourcesTakeNoLonger_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"<",
                              "</",
                              "<!--",
                              "<!-- -",
                              "<!",
                              "&",
                              "&#",
                              "&#x",
                              "&a",
                              "<a ",
                              "<a b=",
                              "<a b='",
                              "<a b=\"",
                              "<script>",
                              "<script><!--",
                              "<script><!--<script>",
                              "<style>",
                              "<style><",
                              "<title>&",
                              "<title></titl",
                              "<textarea><",
                              "<div>",
                              "</div>",
                              "<plaintext>",
                              "--",
                              "<script><!---"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void TestHtmlTokenizer::hostileSourcesTakeNoLonger()
{
    QFETCH(const QString, piece);
    const QString source = piece.repeated(2'000'000 / piece.size());
    QElapsedTimer timer;
    timer.start();
    HtmlTokenizer tokenizer(source);
    while (tokenizer.next()) {
    }
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestHtmlTokenizer)
#include "tst_htmltokenizer.moc"
