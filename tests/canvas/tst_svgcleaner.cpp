// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svgcleaner_p.h"

#include "canvas/imagefiles.h"
#include "canvas/pins.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

const std::atomic_bool running = false;

QByteArray svg(const QByteArray &content, const QByteArray &attributes = {})
{
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' " + attributes + ">"
           + content + "</svg>";
}

/// Empty when it was refused.
QByteArray cleaned(const QByteArray &content)
{
    return SvgCleaner::clean(content, running).value_or(QByteArray());
}

QByteArray dataUrl(const QByteArray &type, const QByteArray &content)
{
    return "data:" + type + ";base64," + content.toBase64();
}

} // namespace

class TestSvgCleaner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsADrawing();
    void leavesOut_data();
    void leavesOut();
    void leavesOutOuterEntities();
    void keepsLinksWithinTheFile();
    void keepsEmbeddedPictures();
    void makesSymbolsUsable();
    void placesInnerDrawings();
    void cleansStyleSheets();
    void understandsOldDrawingPrograms();
    void refuses_data();
    void refuses();
    void isSoonDoneWithWhatItRefuses_data();
    void isSoonDoneWithWhatItRefuses();
    void stopsWhenCancelled();
};

void TestSvgCleaner::keepsADrawing()
{
    const QByteArray result =
        cleaned(svg("<g transform='translate(1 2)' style='fill:#f00'>"
                    "<path d='M0 0L9 9' class='a'/><text x='3'>Words &amp; <tspan>more</tspan></text></g>",
                    "viewBox='0 0 9 9'"));
    for (const char *part : {"viewBox=\"0 0 9 9\"", "translate(1 2)", "fill:#f00", "M0 0L9 9", "class=\"a\"",
                             "Words &amp; <tspan>more</tspan></text>"})
        QVERIFY2(result.contains(part), result.constData());
}

void TestSvgCleaner::leavesOut_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("script") << QByteArray("<script>EVIL()</script>");
    QTest::newRow("handler") << QByteArray("<rect onclick='EVIL()' onload='EVIL()'/>");
    QTest::newRow("web page") << QByteArray(
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'>EVIL</body></foreignObject>");
    QTest::newRow("animation") << QByteArray("<rect><animate attributeName='EVIL' dur='1s'/><set to='EVIL'/></rect>");
    QTest::newRow("file") << QByteArray("<image xlink:href='file:///etc/EVIL' width='9' height='9'/>");
    QTest::newRow("path") << QByteArray("<image href='/etc/EVIL.png' width='9' height='9'/>");
    QTest::newRow("network") << QByteArray("<image xlink:href='https://example.com/EVIL.png' width='9' height='9'/>");
    QTest::newRow("use of another file") << QByteArray("<use xlink:href='EVIL.svg#a'/>");
    QTest::newRow("link") << QByteArray("<a xlink:href='https://example.com/EVIL'><rect/></a>");
    QTest::newRow("paint from elsewhere") << QByteArray("<rect fill='url(https://example.com/EVIL#a)'/>");
    QTest::newRow("style from elsewhere") << QByteArray("<rect style=\"fill: URL( 'EVIL.svg#a' )\"/>");
    QTest::newRow("style sheet from elsewhere")
        << QByteArray("<style>@import url(https://example.com/EVIL.css);</style>");
    QTest::newRow("font from elsewhere") << QByteArray("<style>@font-face{font-family:A;src:url(EVIL.woff)}</style>");
    QTest::newRow("embedded drawing") << "<image xlink:href='" + dataUrl("image/svg+xml", "<svg>EVIL</svg>") + "'/>";
    QTest::newRow("mislabelled drawing") << "<image xlink:href='" + dataUrl("image/png", "<svg id='EVIL'/>")
                                                + "' id='image'/>";
    QTest::newRow("mask") << QByteArray("<mask id='EVIL'><rect/></mask><rect mask='url(#EVIL)'/>");
    QTest::newRow("clip") << QByteArray("<clipPath id='EVIL'><rect/></clipPath><rect clip-path='url(#EVIL)'/>");
    QTest::newRow("filter") << QByteArray("<filter id='EVIL'/><rect filter='url(#EVIL)'/>");
    QTest::newRow("notes of a program") << QByteArray("<sodipodi:namedview EVIL='1'/><rect inkscape:EVIL='1'/>");
    QTest::newRow("comment") << QByteArray("<!-- EVIL -->");
    QTest::newRow("instruction") << QByteArray("<?xml-stylesheet href='EVIL.css'?>");
    QTest::newRow("words that are not drawn") << QByteArray("<title>EVIL</title><g>EVIL</g>");
}

void TestSvgCleaner::leavesOut()
{
    QFETCH(QByteArray, content);
    const QByteArray result = cleaned(svg(content + "<circle id='after'/>"));
    QVERIFY(result.contains("after"));
    QVERIFY2(!result.contains("EVIL"), result.constData());
    QVERIFY2(!result.contains(QByteArray("EVIL").toBase64().first(4)), result.constData());
}

void TestSvgCleaner::leavesOutOuterEntities()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("secret")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("EVIL");
    file.close();
    const QByteArray url = QUrl::fromLocalFile(file.fileName()).toEncoded();
    const QByteArray result =
        cleaned("<!DOCTYPE svg [<!ENTITY a SYSTEM '" + url + "'>]>" + svg("<text>after &a;</text>"));
    QVERIFY(result.contains("after"));
    QVERIFY(!result.contains("EVIL"));
}

void TestSvgCleaner::keepsLinksWithinTheFile()
{
    // With the name that Qt Svg knows, whichever the file has.
    QVERIFY(cleaned(svg("<rect id='a'/><use href='#a'/>")).contains("xlink:href=\"#a\""));
    QVERIFY(cleaned(svg("<rect id='a'/><use xlink:href='#a'/>")).contains("xlink:href=\"#a\""));
    QVERIFY(cleaned(svg("<rect fill='url(#g)' style='stroke:url(#g)'/>")).count("url(#g)") == 2);
}

void TestSvgCleaner::keepsEmbeddedPictures()
{
    const QByteArray url = dataUrl("image/png", encoded(picture({5, 5}), "png"));
    QVERIFY(cleaned(svg("<image xlink:href='" + url + "'/>")).contains(url));
    QVERIFY(!cleaned(svg("<image xlink:href='" + dataUrl("image/png", "rubbish") + "'/>")).contains("data:"));
}

void TestSvgCleaner::makesSymbolsUsable()
{
    const QByteArray result = cleaned(svg("<symbol id='s'><rect/></symbol><use href='#s'/>"));
    QVERIFY2(result.contains("<defs><g id=\"s\"><rect/></g></defs>"), result.constData());
}

void TestSvgCleaner::placesInnerDrawings()
{
    const QByteArray result =
        cleaned(svg("<svg x='10' y='20' width='100' height='50' viewBox='5 5 200 200'><rect/></svg>"));
    QVERIFY2(result.contains("<g transform=\"matrix(0.5,0,0,0.25,7.5,18.75)\""), result.constData());
}

void TestSvgCleaner::cleansStyleSheets()
{
    const QByteArray result =
        cleaned(svg("<style type='text/css'><![CDATA[@import 'x.css'; .a { fill: red } ]]></style>"));
    QVERIFY2(result.contains(".a { fill: red }"), result.constData());
    QVERIFY(!result.contains("import"));
}

void TestSvgCleaner::understandsOldDrawingPrograms()
{
    const QByteArray result =
        cleaned("<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://x/y.dtd' "
                "[<!ENTITY ns_svg 'http://www.w3.org/2000/svg'>]>"
                "<svg:svg xmlns:svg='&ns_svg;' width='9'><svg:rect width='3'/></svg:svg>");
    QVERIFY2(result.contains("<rect width=\"3\"/>"), result.constData());
}

void TestSvgCleaner::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<SvgProblem>("problem");
    const auto group = [](const QByteArray &id, const QByteArray &content) {
        return "<g id='" + id + "'>" + content + "</g>";
    };
    QTest::newRow("not well-formed") << svg("<g><rect></g>") << SvgProblem::Damaged;
    QTest::newRow("cut off") << svg("<g><rect/></g>").chopped(12) << SvgProblem::Incomplete;
    QTest::newRow("empty") << QByteArray() << SvgProblem::Incomplete;
    QTest::newRow("something else") << QByteArray("<html/>") << SvgProblem::Damaged;
    QTest::newRow("unknown entity") << svg("<text>&unknown;</text>") << SvgProblem::Damaged;

    QByteArray laughs = "<!DOCTYPE svg [<!ENTITY l0 'ha'>";
    for (int level = 1; level < 10; ++level)
        laughs += "<!ENTITY l" + QByteArray::number(level) + " '"
                  + ("&l" + QByteArray::number(level - 1) + ";").repeated(10) + "'>";
    QTest::newRow("a billion laughs") << laughs + "]>" + svg("<text>&l9;</text>") << SvgProblem::TooComplicated;
    QTest::newRow("an entity within itself")
        << "<!DOCTYPE svg [<!ENTITY a '&a;'>]>" + svg("<text>&a;</text>") << SvgProblem::TooComplicated;
    QTest::newRow("parameter entities") << "<!DOCTYPE svg [<!ENTITY % a 'b'> %a;]>" + svg({})
                                        << SvgProblem::TooComplicated;
    QTest::newRow("deep") << svg(QByteArray("<g>").repeated(100'000)) << SvgProblem::TooComplicated;
    QTest::newRow("in itself") << svg(group("a", "<use href='#a'/>")) << SvgProblem::ItsOwnPart;
    QTest::newRow("in each other") << svg(group("a", "<use href='#b'/>") + group("b", "<use href='#a'/>"))
                                   << SvgProblem::ItsOwnPart;
    QByteArray doubling = group("u0", "<rect width='9' height='9'/>");
    for (int level = 1; level < 60; ++level) {
        const QByteArray use = "<use href='#u" + QByteArray::number(level - 1) + "'/>";
        doubling += group("u" + QByteArray::number(level), use + use);
    }
    QTest::newRow("a billion uses") << svg(doubling) << SvgProblem::TooComplicated;
    QTest::newRow("many elements") << svg(QByteArray("<g/>").repeated(600'000)) << SvgProblem::TooComplicated;
    QTest::newRow("much text") << svg("<text>" + QByteArray(600'000, 'a') + "</text>") << SvgProblem::TooComplicated;
    QTest::newRow("much style") << svg("<style>" + QByteArray(".a{}").repeated(100'000) + "</style>")
                                << SvgProblem::TooComplicated;
    QTest::newRow("style times elements")
        << svg("<style>" + QByteArray("g{}").repeated(2'000) + "</style>" + QByteArray("<g/>").repeated(50'000))
        << SvgProblem::TooComplicated;
    QTest::newRow("brackets in a style") << svg("<style>a{b:" + QByteArray("f(").repeated(5'000) + "</style>")
                                         << SvgProblem::TooComplicated;
    QTest::newRow("brackets in an attribute")
        << svg("<g style='fill:" + QByteArray("f(").repeated(5'000) + "'/>") << SvgProblem::TooComplicated;
    QTest::newRow("large pictures in it")
        << svg("<image href='" + dataUrl("image/png", pngHeader({8'000, 8'000})) + "'/>") << SvgProblem::TooComplicated;
    QTest::newRow("a large file") << svg(QByteArray(33 << 20, ' ')) << SvgProblem::TooComplicated;
}

void TestSvgCleaner::refuses()
{
    QFETCH(QByteArray, content);
    QFETCH(SvgProblem, problem);
    const auto result = SvgCleaner::clean(content, running);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), problem);
}

void TestSvgCleaner::isSoonDoneWithWhatItRefuses_data()
{
    refuses_data();
}

void TestSvgCleaner::isSoonDoneWithWhatItRefuses()
{
    QFETCH(QByteArray, content);
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(SvgCleaner::clean(content, running));
    // Tenths of a second are more than any takes; hours are what they were made for.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void TestSvgCleaner::stopsWhenCancelled()
{
    const std::atomic_bool cancelled = true;
    const auto result = SvgCleaner::clean(svg(QByteArray("<g/>").repeated(100)), cancelled);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), SvgProblem::Cancelled);
}

QTEST_GUILESS_MAIN(TestSvgCleaner)
#include "tst_svgcleaner.moc"
