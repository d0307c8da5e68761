// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/conversation/chatscene.h"

#include <QTest>

using namespace Pinthread;

/// Where the chat window floats: beside its marker or its words, and never over them.
class TestChatPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }
    void init()
    {
        m = std::make_unique<ChatScene>();
        m_item = m->conversation(2, {{m->alice, QStringLiteral("Too dark"), 5}, {m->bob, QStringLiteral("Agreed"), 1}});
    }
    void cleanup() { m.reset(); }

    void itFloatsBesideItsMarkerAndFollows()
    {
        m->open(m_item);
        QCOMPARE(m->window->width(), ChatWindow::imageWidth);
        QCOMPARE(m->window->placement().side, Side::ToRight);
        QCOMPARE(m->window->geometry().left(), 100 + 28 + arrowLength);
        m->window->setMarkerRect({800, 100, 28, 28});
        QCOMPARE(m->window->placement().side, Side::ToLeft);
        QCOMPARE(m->window->geometry().right(), 800 - arrowLength - 1);
        m->canvas.resize(700, 300);
        QVERIFY(m->canvas.rect().contains(m->window->geometry()));
    }

    void anotherConversationsMarkerChoosesItsSideAnew()
    {
        m->open(m_item);
        m->window->setMarkerRect({800, 100, 28, 28});
        QCOMPARE(m->window->placement().side, Side::ToLeft);
        m->window->setMarkerRect({450, 100, 28, 28});
        QCOMPARE(m->window->placement().side, Side::ToLeft); // The same pin, moved: it does not jump.
        m->open(m->conversation(9, {{m->bob, QStringLiteral("Elsewhere"), 1}}));
        m->window->setMarkerRect({451, 100, 28, 28});
        QCOMPARE(m->window->placement().side, Side::ToRight);
    }

    void dockedItIsWhereTheLayoutPutsIt()
    {
        m->open(m_item);
        m->window->setDocked(true);
        m->window->setGeometry(0, 0, 320, 500);
        m->window->setMarkerRect({400, 400, 28, 28});
        m->window->setItem(m_item);
        QCoreApplication::processEvents();
        QCOMPARE(m->window->geometry(), QRect(0, 0, 320, 500));
        m->window->setDocked(false);
        QCOMPARE(m->window->width(), ChatWindow::imageWidth);
    }

    void clicksBesideTheFrameReachTheCanvas()
    {
        m->open(m_item);
        const QPoint beside = m->window->geometry().topLeft() + QPoint(-6, 60);
        QCOMPARE(m->canvas.childAt(beside), nullptr);
        QVERIFY(m->canvas.childAt(m->window->geometry().center()) != nullptr);
    }

    void onATextItIsWider()
    {
        m_item.conversation.anchor = TextRange{3, 9, QStringLiteral("words"), {}, {}};
        m->open(m_item);
        QCOMPARE(m->window->width(), 410);
        QCOMPARE(m->shown("chatTitle"), QStringLiteral("Highlight 2"));
        m->window->startNew(TextRange{3, 9, QStringLiteral("words"), {}, {}});
        QCOMPARE(m->window->width(), 410);
        m->window->startNew(Marker{1, 1, {}});
        QCOMPARE(m->window->width(), 300);
    }

    void itFloatsOnTheSideWithRoom_data()
    {
        QTest::addColumn<QRect>("marker");
        QTest::addColumn<Side>("side");
        QTest::newRow("to-right") << QRect(100, 300, 28, 28) << Side::ToRight;
        QTest::newRow("to-left") << QRect(800, 300, 28, 28) << Side::ToLeft;
        QTest::newRow("to-top") << QRect(20, 600, 860, 28) << Side::ToTop;
        QTest::newRow("to-bottom") << QRect(20, 60, 860, 28) << Side::ToBottom;
    }
    void itFloatsOnTheSideWithRoom()
    {
        QFETCH(const QRect, marker);
        QFETCH(const Side, side);
        m->open(m_item);
        m->window->setMarkerRect(marker);
        QCOMPARE(m->window->placement().side, side);
        QVERIFY(m->window->placement().pointsAtMarker);
        const QRect frame = m->window->geometry();
        const int distance = side == Side::ToRight  ? frame.left() - marker.right() - 1
                             : side == Side::ToLeft ? marker.left() - frame.right() - 1
                             : side == Side::ToTop  ? marker.top() - frame.bottom() - 1
                                                    : frame.top() - marker.bottom() - 1;
        QCOMPARE(distance, 16);
        QCOMPARE(frame.width(), 300);
    }

    void besideARegionNoneOfItIsCovered()
    {
        m->open(m_item);
        const QRect pin(100, 100, 28, 28);
        const QRect region(110, 120, 300, 200);
        m->window->setMarkerRect(pin, region);
        QVERIFY(!m->window->geometry().intersects(region));
        QVERIFY(!m->window->geometry().intersects(pin));
        QCOMPARE(m->window->geometry().left(), region.right() + 1 + arrowLength);
        // One that leaves no room at all: beside its pin.
        m->window->setMarkerRect(pin, {10, 10, 880, 680});
        QCOMPARE(m->window->geometry().left(), pin.right() + 1 + arrowLength);
        QVERIFY(m->canvas.rect().contains(m->window->geometry()));
    }

private:
    std::unique_ptr<ChatScene> m;
    ConversationItem m_item;
};

QTEST_MAIN(TestChatPlace)
#include "tst_chatplace.moc"
