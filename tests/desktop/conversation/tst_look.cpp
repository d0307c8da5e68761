// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/avatar.h"
#include "conversation/conversationbadge.h"
#include "conversation/look.h"
#include "desktop/conversation/scene.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Pinthread;

namespace {

QPalette palette(QRgb window, QRgb base, QRgb text, QRgb highlight)
{
    QPalette result;
    result.setColor(QPalette::Window, QColor(window));
    result.setColor(QPalette::Base, QColor(base));
    result.setColor(QPalette::WindowText, QColor(text));
    result.setColor(QPalette::Text, QColor(text));
    result.setColor(QPalette::Highlight, QColor(highlight));
    return result;
}

QImage badge(ConversationItem::State state, int number)
{
    QImage image(56, 56, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintConversationBadge(painter, QRectF(0, 0, 28, 28), number, state, QPalette(), QGuiApplication::font());
    painter.end();
    return image;
}

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingReadsInEveryPalette_data()
    {
        QTest::addColumn<QPalette>("colours");
        QTest::newRow("light") << palette(0xefefef, 0xffffff, 0x000000, 0x308cc6);
        QTest::newRow("dark") << palette(0x2b2d31, 0x1f2023, 0xe6e7ea, 0x4b8ef7);
        QTest::newRow("black") << palette(0x000000, 0x000000, 0xffffff, 0x00ff00);
        QTest::newRow("yellow highlight") << palette(0xffffff, 0xffffff, 0x222222, 0xffee00);
        QTest::newRow("solarized") << palette(0xeee8d5, 0xfdf6e3, 0x586e75, 0x268bd2);
    }
    void everythingReadsInEveryPalette()
    {
        QFETCH(const QPalette, colours);
        using namespace Look;
        QVERIFY(contrast(text(colours), surface(colours)) >= readableContrast);
        QVERIFY(contrast(quietText(colours), surface(colours)) >= readableContrast);
        QVERIFY(contrast(quietText(colours), chosen(colours)) >= readableContrast);
        QVERIFY(contrast(accent(colours), surface(colours)) >= readableContrast);
        QVERIFY(contrast(alarm(colours), raised(colours)) >= readableContrast);
        QVERIFY(contrast(textOn(accent(colours)), accent(colours)) >= readableContrast);
        QVERIFY(contrast(textOn(alarm(colours)), alarm(colours)) >= readableContrast);
        QVERIFY(contrast(outline(colours), surface(colours)) >= visibleContrast);
    }

    void contrastIsThatOfWcag()
    {
        QCOMPARE(qRound(Look::contrast(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(Look::contrast(Qt::white, Qt::white) * 100), 100);
        QCOMPARE(qRound(Look::contrast(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void initialsAreTheFirstLettersOfFirstAndLastName()
    {
        QCOMPARE(initials(QStringLiteral("Alice")), QStringLiteral("A"));
        QCOMPARE(initials(QStringLiteral("alice b. moreau")), QStringLiteral("AM"));
        QCOMPARE(initials(QStringLiteral("  Élodie   Ávila ")), QStringLiteral("ÉÁ"));
        QCOMPARE(initials(QStringLiteral("👩🏽‍🎨 Ann")), QStringLiteral("👩🏽‍🎨A"));
        QCOMPARE(initials(QString()), QStringLiteral("?"));
    }

    void anAvatarHasItsUsersColourAndWhiteReadsOnIt()
    {
        Scene scene;
        QSet<QRgb> colours;
        for (int user = 0; user < 200; ++user) {
            const auto id = scene.make<UserId>();
            QVERIFY(Look::contrast(avatarColour(id), Qt::white) >= Look::readableContrast);
            QCOMPARE(avatarColour(UserId(id.bits())), avatarColour(id));
            colours.insert(avatarColour(id).rgb());
        }
        QVERIFY(colours.size() >= 10);
    }

    // Without colour, too: the grey pictures differ in more than a few pixels.
    void statesCanBeToldApartInGrey()
    {
        using enum ConversationItem::State;
        QList<QImage> pictures;
        for (const auto state : {Open, Resolved, Unsent, Failed})
            pictures << badge(state, 7).convertToFormat(QImage::Format_Grayscale8);
        for (qsizetype one = 0; one < pictures.size(); ++one) {
            for (qsizetype other = 0; other < one; ++other) {
                int different = 0;
                for (int y = 0; y < 56; ++y) {
                    for (int x = 0; x < 56; ++x) {
                        const int distance = qGray(pictures[one].pixel(x, y)) - qGray(pictures[other].pixel(x, y));
                        different += std::abs(distance) > 60;
                    }
                }
                QVERIFY2(different > 100,
                         qPrintable(QStringLiteral("%1 and %2: %3").arg(one).arg(other).arg(different)));
            }
        }
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
