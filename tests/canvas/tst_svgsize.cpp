// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/svgsize_p.h"

#include <QTest>

using namespace Pinthread;

class TestSvgSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsSvgByItsFirstElement_data();
    void knowsSvgByItsFirstElement();
    void readsTheSize_data();
    void readsTheSize();
    void readsTheViewBox();
    void readsPastDeclarations();
    void needsTheWholeStartTag();
    void isAPictureOfAUsefulSize_data();
    void isAPictureOfAUsefulSize();
};

void TestSvgSize::knowsSvgByItsFirstElement_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("svg");
    QTest::newRow("plain") << QByteArray("<svg>") << true;
    QTest::newRow("declared") << QByteArray("<?xml version='1.0' encoding='UTF-8'?>\n<svg width='3'>") << true;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf<svg/>") << true;
    QTest::newRow("space") << QByteArray("\r\n\t <svg/>") << true;
    QTest::newRow("comment") << QByteArray("<!-- <html> --><svg/>") << true;
    QTest::newRow("document type") << QByteArray("<!DOCTYPE svg PUBLIC 'a' 'b'><svg/>") << true;
    QTest::newRow("entities") << QByteArray("<!DOCTYPE svg [ <!ENTITY a 'b'> ]>\n<svg/>") << true;
    QTest::newRow("prefix") << QByteArray("<svg:svg>") << true;
    QTest::newRow("html") << QByteArray("<html><svg/>") << false;
    QTest::newRow("another word") << QByteArray("<svgs>") << false;
    QTest::newRow("text") << QByteArray("svg") << false;
    QTest::newRow("unfinished comment") << QByteArray("<!-- <svg/>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestSvgSize::knowsSvgByItsFirstElement()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, svg);
    QCOMPARE(SvgSize::isSvg(head), svg);
}

void TestSvgSize::readsTheSize_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("pixels") << QByteArray("width='1440' height='900'") << QSizeF(1'440, 900);
    QTest::newRow("named pixels") << QByteArray("width='1440px' height=' 900.5px '") << QSizeF(1'440, 900.5);
    QTest::newRow("inches") << QByteArray("width='10in' height='2.54cm'") << QSizeF(960, 96);
    QTest::newRow("points") << QByteArray("width='72pt' height='6pc'") << QSizeF(96, 96);
    QTest::newRow("view box alone") << QByteArray("viewBox='0 0 640 480'") << QSizeF(640, 480);
    QTest::newRow("percent") << QByteArray("width='100%' height='100%' viewBox='5,5 , 640 480'") << QSizeF(640, 480);
    QTest::newRow("width alone") << QByteArray("width='320' viewBox='0 0 640 480'") << QSizeF(320, 240);
    QTest::newRow("height alone") << QByteArray("height='960' viewBox='0 0 640 480'") << QSizeF(1'280, 960);
    QTest::newRow("nothing") << QByteArray() << QSizeF(300, 150);
    QTest::newRow("width and nothing else") << QByteArray("width='50'") << QSizeF(50, 150);
    QTest::newRow("negative") << QByteArray("width='-5' height='0'") << QSizeF(300, 150);
    QTest::newRow("no number") << QByteArray("width='wide' height='nan' viewBox='a b c d'") << QSizeF(300, 150);
    QTest::newRow("beyond sense") << QByteArray("width='1e300' height='1e300' viewBox='0 0 1e300 inf'")
                                  << QSizeF(300, 150);
    QTest::newRow("empty box") << QByteArray("viewBox='0 0 0 10'") << QSizeF(300, 150);
    QTest::newRow("five numbers") << QByteArray("viewBox='0 0 10 10 10'") << QSizeF(300, 150);
}

void TestSvgSize::readsTheSize()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QSizeF, size);
    const auto result = SvgSize::ofHead("<svg " + attributes + ">");
    QVERIFY(result.has_value());
    QVERIFY(qAbs(result->size.width() - size.width()) < 0.01 && qAbs(result->size.height() - size.height()) < 0.01);
}

void TestSvgSize::readsTheViewBox()
{
    QCOMPARE(SvgSize::ofHead("<svg viewBox='-10 -20 30 40' width='300'/>")->viewBox, QRectF(-10, -20, 30, 40));
    QCOMPARE(SvgSize::ofHead("<svg width='300' height='20'/>")->viewBox, QRectF(0, 0, 300, 20));
    QVERIFY(SvgSize::ofHead("<svg preserveAspectRatio='none'/>")->stretched);
    QVERIFY(!SvgSize::ofHead("<svg preserveAspectRatio='xMinYMin meet'/>")->stretched);
}

void TestSvgSize::readsPastDeclarations()
{
    // As Illustrator writes it: names for namespaces, which nobody needs here.
    const auto size = SvgSize::ofHead("<!DOCTYPE svg [<!ENTITY ns 'http://ns.adobe.com/'>]>\n"
                                      "<svg xmlns:x='&ns;' title='a > b' width='64' height='32'>");
    QVERIFY(size.has_value());
    QCOMPARE(size->size, QSizeF(64, 32));
}

void TestSvgSize::needsTheWholeStartTag()
{
    QVERIFY(!SvgSize::ofHead("<svg width='64' height=").has_value());
    QVERIFY(!SvgSize::ofHead("<svg width='64' width='63'>").has_value());
    QVERIFY(!SvgSize::ofHead("<html>").has_value());
}

void TestSvgSize::isAPictureOfAUsefulSize_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("a design") << QSizeF(1'440, 900) << QSize(1'440, 900);
    QTest::newRow("an icon") << QSizeF(24, 24) << QSize(1'032, 1'032);
    QTest::newRow("a poster") << QSizeF(20'000, 10'000) << QSize(4'096, 2'048);
    QTest::newRow("a line") << QSizeF(1'000'000, 1) << QSize(4'096, 1);
    QTest::newRow("next to nothing") << QSizeF(0.001, 0.001) << QSize(1'024, 1'024);
}

void TestSvgSize::isAPictureOfAUsefulSize()
{
    QFETCH(QSizeF, size);
    QFETCH(QSize, pixels);
    SvgSize svg;
    svg.size = size;
    QCOMPARE(svg.pixels(), pixels);
}

QTEST_GUILESS_MAIN(TestSvgSize)
#include "tst_svgsize.moc"
