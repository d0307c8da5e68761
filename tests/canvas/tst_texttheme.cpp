// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/highlightart_p.h"

#include <QTest>

using namespace Pinthread;

namespace {

QPalette paletteOf(const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    return palette;
}

} // namespace

class TestTextTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingCanBeReadInEveryTheme_data();
    void everythingCanBeReadInEveryTheme();
    void zoomsEverythingAlike();
    void measuresContrastAsTheGuidelinesDo();
};

void TestTextTheme::everythingCanBeReadInEveryTheme_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << paletteOf(Qt::white, Qt::black);
    QTest::newRow("soft light") << paletteOf(QColor(0xfbf1c7), QColor(0x3c3836));
    QTest::newRow("dark") << paletteOf(QColor(0x1f2023), QColor(0xe6e7ea));
    QTest::newRow("black") << paletteOf(Qt::black, Qt::white);
    QTest::newRow("blue") << paletteOf(QColor(0x002b36), QColor(0xd0d8d8));
}

void TestTextTheme::everythingCanBeReadInEveryTheme()
{
    QFETCH(QPalette, palette);
    const TextTheme theme(QFont(), palette, 1, false);
    QVERIFY(contrastRatio(theme.text(), theme.background()) >= 7);
    QVERIFY(contrastRatio(theme.quietText(), theme.background()) >= 4.5);
    QVERIFY(contrastRatio(theme.text(), theme.shade()) >= 4.5);
    TextRun run;
    run.link = 0;
    QVERIFY(contrastRatio(theme.format(run, {}).foreground().color(), theme.background()) >= 4.5);
    const HighlightArt art(theme);
    using State = HighlightView::State;
    QList<QColor> colours;
    for (const State state : {State::Open, State::Resolved, State::Unsent, State::Failed}) {
        QVERIFY(contrastRatio(art.colour(state), theme.background()) >= 3);
        QVERIFY(!colours.contains(art.colour(state)));
        colours.append(art.colour(state));
    }
    // Words that as many highlights have as are tinted, one of them selected, can still be read.
    for (const State state : {State::Open, State::Failed}) {
        QImage image(8, 8, QImage::Format_RGB32);
        image.fill(theme.background());
        QPainter painter(&image);
        for (int times = 0; times < 3; ++times)
            art.paintTint(painter, {{QRectF(0, 0, 8, 8), 6}}, state, {.selected = times == 2});
        painter.end();
        const double ratio = contrastRatio(theme.text(), image.pixelColor(4, 4));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }
}

void TestTextTheme::zoomsEverythingAlike()
{
    const TextTheme one(QFont(), QPalette(), 1, false);
    const TextTheme two(QFont(), QPalette(), 2, false);
    QVERIFY(qAbs(two.em() / one.em() - 2) < 0.1);
    QVERIFY(qAbs(two.widestColumn() / one.widestColumn() - 2) < 0.1);
    TextBlock heading;
    heading.kind = TextBlock::Kind::Heading;
    double last = 1'000;
    for (int level = 1; level <= 6; ++level) {
        heading.headingLevel = quint8(level);
        QVERIFY(one.font(heading).pointSizeF() < last);
        last = one.font(heading).pointSizeF();
        QVERIFY(qAbs(two.font(heading).pointSizeF() - 2 * last) < 0.1);
    }
}

void TestTextTheme::measuresContrastAsTheGuidelinesDo()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrastRatio(QColor(0x767676), Qt::white) - 4.54) < 0.01);
    const QColor made = outstandingColour(QColor(0xaaccff), Qt::white, 4.5);
    QVERIFY(contrastRatio(made, Qt::white) >= 4.5);
    QCOMPARE(outstandingColour(QColor(0x000080), Qt::white, 4.5), QColor(0x000080));
}

QTEST_MAIN(TestTextTheme)
#include "tst_texttheme.moc"
