// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/colours_p.h"

#include "canvas/pins.h"

#include <QColorSpace>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;

class TestColours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsNearlySrgb();
    void givesOneOfTwoFormats_data();
    void givesOneOfTwoFormats();
    void keepsTheFinenessOfDeepColours();
    void convertsGreysWithAProfile();
};

void TestColours::knowsWhatIsNearlySrgb()
{
    QVERIFY(Colours::isNearlySrgb({}));
    QVERIFY(Colours::isNearlySrgb(QColorSpace::SRgb));
    QVERIFY(Colours::isNearlySrgb(QColorSpace::fromIccProfile(QColorSpace(QColorSpace::SRgb).iccProfile())));
    QVERIFY(Colours::isNearlySrgb(QColorSpace(QColorSpace::Primaries::SRgb, 2.2F)));
    QVERIFY(!Colours::isNearlySrgb(QColorSpace(QColorSpace::Primaries::SRgb, 1.8F)));
    QVERIFY(!Colours::isNearlySrgb(QColorSpace::SRgbLinear));
    QVERIFY(!Colours::isNearlySrgb(QColorSpace::DisplayP3));
    QVERIFY(!Colours::isNearlySrgb(QColorSpace::AdobeRgb));
}

void TestColours::givesOneOfTwoFormats_data()
{
    QTest::addColumn<QImage::Format>("format");
    QTest::addColumn<QColorSpace>("space");
    for (const auto format :
         {QImage::Format_RGB32, QImage::Format_ARGB32, QImage::Format_ARGB32_Premultiplied, QImage::Format_RGB888,
          QImage::Format_RGBA64, QImage::Format_RGBX64, QImage::Format_Grayscale8, QImage::Format_Grayscale16,
          QImage::Format_Indexed8, QImage::Format_Mono, QImage::Format_RGB16}) {
        QTest::addRow("%d", int(format)) << format << QColorSpace();
        QTest::addRow("%d, wide", int(format)) << format << QColorSpace(QColorSpace::DisplayP3);
    }
}

void TestColours::givesOneOfTwoFormats()
{
    QFETCH(QImage::Format, format);
    QFETCH(QColorSpace, space);
    QImage image = picture({40, 30}, Qt::white).convertToFormat(format);
    image.setColorSpace(space);
    const QImage result = Colours::normalized(image);
    QCOMPARE(result.format(), QImage::Format_RGB32);
    QCOMPARE(result.size(), image.size());
    // White is white everywhere.
    QVERIFY(qGray(result.pixel(5, 5)) >= 254);

    QImage clear({40, 30}, QImage::Format_ARGB32);
    clear.fill(QColor(0, 0, 0, 100));
    if (image.hasAlphaChannel()) {
        QImage shaded = clear.convertToFormat(format);
        shaded.setColorSpace(space);
        QCOMPARE(Colours::normalized(shaded).format(), QImage::Format_ARGB32_Premultiplied);
    }
}

void TestColours::keepsTheFinenessOfDeepColours()
{
    // Linear light in 16 bits: dark colours lie so close together there that in 8 they would be one.
    QImage deep({64, 1}, QImage::Format_RGBX64);
    for (int x = 0; x < 64; ++x)
        reinterpret_cast<QRgba64 *>(deep.scanLine(0))[x] =
            QRgba64::fromRgba64(quint16(x * 20), quint16(x * 20), quint16(x * 20), 65'535);
    deep.setColorSpace(QColorSpace::SRgbLinear);
    const QImage result = Colours::normalized(deep);
    QSet<QRgb> different;
    for (int x = 0; x < 64; ++x)
        different.insert(result.pixel(x, 0));
    QVERIFY2(different.size() > 25, qPrintable(QString::number(different.size())));
}

void TestColours::convertsGreysWithAProfile()
{
    QImage grey({8, 8}, QImage::Format_Grayscale8);
    grey.fill(64);
    grey.setColorSpace(QColorSpace::SRgbLinear);
    const int seen = qGray(Colours::normalized(grey).pixel(3, 3));
    QVERIFY2(qAbs(seen - 137) <= 2, qPrintable(QString::number(seen)));
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
