// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/teamserver.h"

#include "connectionbanner.h"

#include "canvas/textcanvas.h"

#include <QScrollBar>
#include <QTest>

using namespace Pinthread;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

QByteArray manyParagraphs()
{
    QByteArray text;
    for (int i = 0; i < 60; ++i)
        text += "Paragraph number " + QByteArray::number(i) + " says something of its own.\n\n";
    return text;
}

} // namespace

/// The chat window beside a text's words, in a real window.
class TestTextChat : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_server;

private Q_SLOTS:
    void init() { m_server = std::make_unique<TeamServer>(); }
    void cleanup() { m_server.reset(); }

    void itIsMadeWhenItIsFirstNeeded()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text("long.txt", manyParagraphs()));
        QVERIFY(!alice->view().board()->chat());
        alice->discuss(s("number 3 says"));
        QVERIFY(alice->view().board()->chat());
    }

    void itFollowsZoomAndScrolling()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text("long.txt", manyParagraphs()));
        alice->discuss(s("number 7 says"));
        alice->write(s("Does it?"));
        QTRY_COMPARE(alice->conversations(), QStringList(s("1: Does it?")));
        const ChatWindow &chat = *alice->view().board()->chat();
        const ConversationId id = alice->text().highlights().first().id;
        const auto standsBeside = [&] {
            const QRect inText = alice->text().highlightRect(id);
            const QRect words(alice->text().viewport()->mapTo(chat.parentWidget(), inText.topLeft()), inText.size());
            return chat.markerRect() == words && chat.placement().pointsAtMarker && !chat.geometry().intersects(words);
        };
        QTRY_VERIFY(standsBeside());
        const QRect before = chat.markerRect();
        alice->text().setZoomFactor(1.5);
        QTRY_VERIFY(standsBeside());
        QVERIFY(chat.markerRect() != before);
        const QRect zoomed = chat.markerRect();
        QScrollBar *bar = alice->text().verticalScrollBar();
        bar->setValue(bar->value() + 40);
        QTRY_VERIFY(standsBeside());
        QVERIFY(chat.markerRect() != zoomed);
    }

    void offlineTheBannerSaysSo()
    {
        const auto alice = m_server->person("Alice");
        alice->read(m_server->text("long.txt", manyParagraphs()));
        m_server->stop();
        const auto *banner = alice->window().findChild<ConnectionBanner *>();
        QTRY_VERIFY(banner->isRaised());
        QVERIFY(banner->text().contains(s("You are offline.")));
    }
};

QTEST_MAIN(TestTextChat)
#include "tst_textchat.moc"
