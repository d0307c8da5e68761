// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textreaders_p.h"

#include "canvas/textdocuments.h"
#include "testkit/seams.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;
using namespace Pinthread::Testkit;

class TestTextReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainTextIsItsCharacters_data();
    void plainTextIsItsCharacters();
    void readsMarkdown_data();
    void readsMarkdown();
    void setsMarkdown();
    void readsHtml_data();
    void readsHtml();
    void setsHtml();
    void nothingOfAHostileDocumentIsLeft_data();
    void nothingOfAHostileDocumentIsLeft();
    void linksAreOfThreeKinds_data();
    void linksAreOfThreeKinds();
    void blocksCoverThePlainText();
    void longParagraphsAreDivided();
    void anyDocumentIsRead();
    void hostileDocumentsTakeNoLonger_data();
    void hostileDocumentsTakeNoLonger();
    void stopsWhenTold();
    void refusesWhatWouldTakeForEver();
};

void TestTextReaders::plainTextIsItsCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << QStringLiteral("one\n\n  two\tthree \n");
    QTest::newRow("no end of line") << QStringLiteral("one");
    QTest::newRow("empty lines") << QStringLiteral("\n\n\n");
    QTest::newRow("what looks like markup") << QStringLiteral("# *one* <b>two</b> &amp;");
    QTest::newRow("long") << QStringLiteral("word ").repeated(200'000) + QStringLiteral("\nend\n");
}

void TestTextReaders::plainTextIsItsCharacters()
{
    QFETCH(const QString, text);
    QCOMPARE(words(plain(text)), text);
}

void TestTextReaders::readsMarkdown_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");
    const auto row = [](const char *name, const char *source, const char *text, const char *blocks) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(text) << QString::fromUtf8(blocks);
    };
    row("paragraphs and headings", "# One\n\nTwo\nthree\n\nFour  \nfive\n\nSix\n---\n",
        "One\nTwo three\nFour\nfive\nSix", "h1 One\np Two three\np Four/five\nh2 Six");
    row("lists", "- one\n- two\n  - three\n\n3. four\n4. five\n\n   six\n", "one\ntwo\nthree\nfour\nfive\nsix",
        "- \u2022 p one\n- \u2022 p two\n- - \u25e6 p three\n- 3. p four\n- 4. p five\n- p six");
    row("task lists", "- [ ] one\n- [x] two\n", "one\ntwo", "- \u2610 p one\n- \u2611 p two");
    row("quotes", "> one\n>> two\n\nthree", "one\ntwo\nthree", "> p one\n> > p two\np three");
    row("code", "```cpp\nint x;\n\n\treturn *x;\n```\n\n    four\n", "int x;\n\n    return *x;\nfour",
        "code int x;\ncode\ncode     return *x;\ncode four");
    row("empty code", "a\n\n```\n```\n\nb", "a\nb", "p a\np b");
    row("a rule", "a\n\n***\n\nb\n\n---", "a\nb", "p a\nrule\np b\nrule");
    row("rules first", "***\n***\na", "a", "rule\nrule\np a");
    row("a table", "| a | b |\n|:-:|--:|\n| c |\n| d | e | f |\n\nafter", "a\tb\nc\t\nd\te\nafter",
        "cell 0,0 head centre a\ncell 0,1 head right b\ncell 1,0 centre c\ncell 1,1 right\ncell 2,0 centre d\ncell 2,1 "
        "right e\np after");
    row("references", "&copy; &amp;lt; &#x41; &nope;", "\u00a9 &lt; A &nope;", "p \u00a9 &lt; A &nope;");
    row("raw HTML is text", "a <b>c</b>\n\n<script>x</script>\n", "a <b>c</b>\n<script>x</script>",
        "p a <b>c</b>\np <script>x</script>");
    row("pictures", "a ![the *cat*](c.png) b ![](d.png)", "a the cat b \ufffc", "p a the cat b \ufffc");
    row("links", "[a *b*](https://a.example) <https://c.example> https://d.example",
        "a b https://c.example https://d.example", "p a b https://c.example https://d.example");
    row("an empty item", "- \n- b", "b", "- \u2022 p b");
    row("nothing", "", "", "");
}

void TestTextReaders::readsMarkdown()
{
    QFETCH(const QString, source);
    QFETCH(const QString, text);
    QFETCH(const QString, blocks);
    const auto document = markdown(source);
    QCOMPARE(words(document), text);
    QCOMPARE(outline(document), blocks);
}

void TestTextReaders::setsMarkdown()
{
    QCOMPARE(styles(markdown(QStringLiteral("a **b *c* d** `e` ~~f~~ g"))),
             QStringLiteral("bold: b ; bold italic: c; bold:  d; code: e; struck: f"));
    QCOMPARE(styles(markdown(QStringLiteral("[a *b*](https://a.example/ \"title\") ![pic](x.png)"))),
             QStringLiteral("link https://a.example/: a ; italic link https://a.example/: b; picture: pic"));
    QCOMPARE(styles(markdown(QStringLiteral("mail to a@b.example or www.c.example"))),
             QStringLiteral("link mailto:a@b.example: a@b.example; link http://www.c.example: www.c.example"));
}

void TestTextReaders::readsHtml_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("blocks");
    const auto row = [](const char *name, const char *source, const char *text, const char *blocks) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(text) << QString::fromUtf8(blocks);
    };
    row("paragraphs and headings", "<h2>One</h2><p>Two\n  three<p>Four<br>five</p>six",
        "One\nTwo three\nFour\nfive\nsix", "h2 One\np Two three\np Four/five\np six");
    row("white space", "<p>  a \n b  <b> c </b> d </p>", "a b c d", "p a b c d");
    row("white space beside a break", "a <br> b", "a\nb", "p a/b");
    row("no-break spaces stay", "a&nbsp; b", "a\u00a0 b", "p a\u00a0 b");
    row("divisions without text", "<div><div></div> <div>a</div></div>", "a", "p a");
    row("inline elements are nothing", "a<span>b</span><x-y>c</x-y><custom/>d", "abcd", "p abcd");
    row("lists", "<ul><li>one<li>two<ul><li>three</ul></ul><ol start=7><li>four<li value=3>five</ol>",
        "one\ntwo\nthree\nfour\nfive", "- \u2022 p one\n- \u2022 p two\n- - \u25e6 p three\n- 7. p four\n- 3. p five");
    row("a list item's paragraphs", "<ul><li><p>one</p><p>two</p></li></ul>", "one\ntwo", "- \u2022 p one\n- p two");
    row("descriptions", "<dl><dt>a<dd>b<dd>c</dl>d", "a\nb\nc\nd", "p a\n- p b\n- p c\np d");
    row("quotes", "<blockquote>a<blockquote>b</blockquote></blockquote>c", "a\nb\nc", "> p a\n> > p b\np c");
    row("preformatted", "<pre>\n  a\n\n b</pre>c", "  a\n\n b\nc", "code   a\ncode\ncode  b\np c");
    row("preformatted with elements", "<pre><code>a <b>b</b>\nc</code></pre>", "a b\nc", "code a b\ncode c");
    row("a rule", "a<hr>b", "a\nb", "p a\nrule\np b");
    row("a table",
        "<table><caption>t</caption><thead><tr><th>a<th "
        "align=right>b</thead><tr><td>c</td><td><p>d</p><p>e</p></td><tr><td></table>f",
        "t\na\tb\nc\td\ne\n\nf",
        "p t\ncell 0,0 head a\ncell 0,1 head right b\ncell 1,0 c\ncell 1,1 d\ncell 1,1 e\ncell 2,0\np f");
    row("a table in a table", "<table><tr><td>a<table><tr><td>b<td>c</table>d<td>e</table>", "a\nb\nc\nd\te",
        "cell 0,0 a\ncell 0,0 b\ncell 0,0 c\ncell 0,0 d\ncell 0,1 e");
    row("cells without a row", "<table><td>a<td>b</table>", "a\tb", "cell 0,0 a\ncell 0,1 b");
    row("pictures", "a <img alt='the  cat'> b <img src=x> c <img alt=''> d", "a the cat b \ufffc c d",
        "p a the cat b \ufffc c d");
    row("what is not seen",
        "a<script>b</script><style>c</style><title>d</title><svg><text>e</text></svg><template>f</template>g", "ag",
        "p ag");
    row("elements in what is not seen", "<select><select>a</select>b</select>c", "c", "p c");
    row("what is shown without scripts", "<noscript>a</noscript>", "a", "p a");
    row("ends that nothing began", "</p></ul></b></table></blockquote>a", "a", "p a");
    row("nothing", "", "", "");
}

void TestTextReaders::readsHtml()
{
    QFETCH(const QString, source);
    QFETCH(const QString, text);
    QFETCH(const QString, blocks);
    const auto document = html(source);
    QCOMPARE(words(document), text);
    QCOMPARE(outline(document), blocks);
}

void TestTextReaders::setsHtml()
{
    QCOMPARE(styles(html(QStringLiteral("a <b>b <i>c</b> d</i> <code>e</code> <s>f</s>"))),
             QStringLiteral("bold: b ; bold italic: c; italic:  d; code: e; struck: f"));
    QCOMPARE(styles(html(QStringLiteral("<a href=' https://a.example/?a=1&amp;b=2 '>a</a> <img alt=b>"))),
             QStringLiteral("link https://a.example/?a=1&b=2: a; picture: b"));
}

void TestTextReaders::nothingOfAHostileDocumentIsLeft_data()
{
    QTest::addColumn<QString>("source");
    for (const char *source :
         {"<script>alert(1)</script>words",
          "<img src=x onerror=alert(1) alt=words>",
          "<a href=javascript:alert(1)>words</a>",
          "<a href='JaVa\tScRiPt:alert(1)'>words</a>",
          "<a href='&#106;avascript:alert(1)'>words</a>",
          "<a href=' data:text/html,<script>alert(1)</script>'>words</a>",
          "<a href=vbscript:x>words</a>",
          "<a href=file:///etc/passwd>words</a>",
          "<a href=//evil.example/x>words</a>",
          "<a href=/etc/passwd>words</a>",
          "<svg onload=alert(1)>words?</svg>words",
          "<iframe src=https://evil.example>x</iframe>words",
          "<object data=https://evil.example>x</object>words",
          "<style>@import url(https://evil.example/x.css)</style>words",
          "<p style='background:url(https://evil.example/x.png)'>words",
          "<link rel=stylesheet href=https://evil.example>words",
          "<meta http-equiv=refresh content='0;url=https://evil.example'>words",
          "<base href=https://evil.example/>words",
          "<form action=https://evil.example>words</form>",
          "<video src=https://evil.example>x</video>words",
          "<math><mtext><table><mglyph><style><img src=x "
          "onerror=alert(1)></style></mglyph></table></mtext></math>words",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1) alt=''>\">words</p></noscript>",
          "<!--><script>alert(1)</script>-->words",
          "<title></title><script>x</script>words",
          "<xmp><p title='</xmp><img src=x onerror=alert(1) alt=>'>words",
          "<body onload=alert(1)>words</body>"})
        QTest::newRow(source) << QString::fromLatin1(source);
}

void TestTextReaders::nothingOfAHostileDocumentIsLeft()
{
    QFETCH(const QString, source);
    // Nothing but words, and no link but an allowed one: a document cannot even name anything else.
    const auto document = html(source);
    QVERIFY2(words(document).contains(u"words"), qPrintable(words(document)));
    QVERIFY2(!words(document).contains(u"evil"), qPrintable(words(document)));
    for (const TextBlock &block : document->blocks()) {
        for (const TextRun &run : document->runs(block))
            QCOMPARE(run.link, -1);
    }
}

void TestTextReaders::linksAreOfThreeKinds_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isLink");
    QTest::newRow("http") << QStringLiteral("http://a.example/") << true;
    QTest::newRow("https, in capitals") << QStringLiteral("HTTPS://A.example/b?c#d") << true;
    QTest::newRow("mailto") << QStringLiteral("mailto:a@b.example") << true;
    QTest::newRow("no host") << QStringLiteral("https:") << false;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd") << false;
    QTest::newRow("ftp") << QStringLiteral("ftp://a.example/") << false;
    QTest::newRow("relative") << QStringLiteral("other.html") << false;
    QTest::newRow("fragment") << QStringLiteral("#top") << false;
    QTest::newRow("ours") << QStringLiteral("pinthread://a.example/") << false;
    QTest::newRow("very long") << QStringLiteral("https://a.example/") + QString(10'000, u'x') << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestTextReaders::linksAreOfThreeKinds()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isLink);
    for (const auto &document : {html(QStringLiteral("<a href=\"%1\">x</a>").arg(address)),
                                 markdown(QStringLiteral("[x](<%1>)").arg(address))}) {
        QCOMPARE(words(document), QStringLiteral("x"));
        QCOMPARE(document->linkAt(0) != nullptr, isLink);
    }
}

namespace {

/// The plain text put together again from the blocks.
QString joined(const TextDocumentPointer &document)
{
    QString text;
    bool isFirst = true;
    int row = -1;
    int column = -1;
    for (const TextBlock &block : document->blocks()) {
        if (block.kind == TextBlock::Kind::Rule)
            continue;
        if (!isFirst && !block.continues) {
            const bool isNextCell = block.row >= 0 && block.row == row && block.column != column;
            text.append(isNextCell ? u'\t' : u'\n');
        }
        isFirst = false;
        row = block.row;
        column = block.column;
        text.append(document->words(block));
    }
    return text;
}

} // namespace

void TestTextReaders::blocksCoverThePlainText()
{
    const auto document =
        markdown(QStringLiteral("# a\n\n---\n\n| b | c |\n|---|---|\n| d | |\n\n```\ne\n\nf\n```\ng"));
    QCOMPARE(joined(document), words(document));
    for (qsizetype offset = 0; offset <= words(document).size(); ++offset) {
        const TextBlock &block = document->blocks()[size_t(document->blockAt(offset))];
        QVERIFY(offset >= block.offset && offset <= block.end());
        QVERIFY(block.kind != TextBlock::Kind::Rule);
    }
    QCOMPARE(plain(QString())->blockAt(0), -1);
}

void TestTextReaders::longParagraphsAreDivided()
{
    const QString bold = QStringLiteral("bold ").repeated(3'000);
    const auto document = markdown(QStringLiteral("start **") + bold.trimmed() + QStringLiteral("** end"));
    QCOMPARE(words(document), QStringLiteral("start ") + bold.trimmed() + QStringLiteral(" end"));
    QVERIFY(document->blocks().size() >= 4);
    QCOMPARE(joined(document), words(document));
    qsizetype boldUnits = 0;
    for (const TextBlock &block : document->blocks()) {
        QVERIFY(block.length <= TextDocumentBuilder::longestBlock);
        for (const TextRun &run : document->runs(block)) {
            QVERIFY(run.offset >= block.offset && run.offset + run.length <= block.end());
            boldUnits += run.length;
        }
    }
    QCOMPARE(boldUnits, bold.size() - 1);
    // Without white space, too, and never within a character.
    const auto emoji = plain(QStringLiteral("x") + QStringLiteral("\U0001f600").repeated(10'000));
    QCOMPARE(joined(emoji), words(emoji));
    for (const TextBlock &block : emoji->blocks())
        QVERIFY(!emoji->words(block).front().isLowSurrogate());
}

void TestTextReaders::anyDocumentIsRead()
{
    const quint64 seed = testSeed(37);
    SeededRandom random(seed);
    const QStringList pieces =
        QStringLiteral(
            "# | ** _ ` ``` ~~ [ ] ( ) < > ! & ; : - + 1. \\ \n \n\n x word <p> </p> <b> </b> <table> </table> <tr> "
            "<td> <pre> </pre> <ul> <li> </ul> <br> <a href=https://a.example> </a> <img alt=y> <hr> \t |---| --- ===")
            .split(u' ');
    for (int round = 0; round < 4'000; ++round) {
        QString source;
        for (quint64 i = random.below(40); i > 0; --i)
            source.append(pieces.at(qsizetype(random.below(quint64(pieces.size())))));
        for (const auto &document : {markdown(source), html(source), plain(source)}) {
            QVERIFY2(joined(document) == words(document),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(source)));
            qsizetype last = 0;
            for (const TextBlock &block : document->blocks()) {
                QVERIFY2(block.offset >= last, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(source)));
                last = block.end();
                qsizetype lastRun = block.offset;
                for (const TextRun &run : document->runs(block)) {
                    QVERIFY2(run.offset >= lastRun && run.length > 0 && run.offset + run.length <= block.end(),
                             qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(source)));
                    lastRun = run.offset + run.length;
                }
            }
        }
    }
}

void TestTextReaders::hostileDocumentsTakeNoLonger_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"> ",
                              "- ",
                              "* a\n ",
                              "[",
                              "[a](",
                              "![",
                              "`",
                              "**",
                              "_a",
                              "<b>",
                              "<i><b>",
                              "<table>",
                              "<table><tr><td>",
                              "<ul><li>",
                              "<blockquote>",
                              "<pre>",
                              "<p>",
                              "</p>",
                              "<hr>",
                              "\n***",
                              "|a|b|\n|-|-|\n",
                              "&amp;",
                              "<a href=x>",
                              "a\n",
                              "\n",
                              "~~",
                              "\\",
                              "<https://a.example>",
                              "[a]: b\n",
                              "1. ",
                              "a  \n",
                              "<!--",
                              "<dd>",
                              "</dl><dd>"})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

void TestTextReaders::hostileDocumentsTakeNoLonger()
{
    QFETCH(const QString, piece);
    const QString source = piece.repeated(300'000 / piece.size());
    for (const auto read : {&readMarkdown, &readHtml, &readPlainText}) {
        QElapsedTimer timer;
        timer.start();
        NoProgress progress;
        TextDocumentBuilder builder;
        (void)read(source, builder, progress);
        (void)builder.finish(QString(), TextDocument::Encoding::Utf8);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }
}

void TestTextReaders::stopsWhenTold()
{
    class Stop final : public ReadingProgress
    {
    public:
        bool advance(double) override { return ++count < 3; }
        int count = 0;
    };
    const QString source = QStringLiteral("*some* words in a line <b>and</b> so on\n\n").repeated(100'000);
    for (const auto read : {&readMarkdown, &readHtml, &readPlainText}) {
        Stop stop;
        TextDocumentBuilder builder;
        QCOMPARE(read(source, builder, stop), ReadingResult::Stopped);
        QCOMPARE(stop.count, 3);
    }
}

void TestTextReaders::refusesWhatWouldTakeForEver()
{
    NoProgress progress;
    TextDocumentBuilder builder;
    const QString line = QStringLiteral("[a](b)\n");
    QCOMPARE(readMarkdown(line.repeated(200'000), builder, progress), ReadingResult::TooTangled);
    QCOMPARE(readMarkdown((line + u'\n').repeated(200'000), builder, progress), ReadingResult::Whole);
}

QTEST_APPLESS_MAIN(TestTextReaders)
#include "tst_textreaders.moc"
