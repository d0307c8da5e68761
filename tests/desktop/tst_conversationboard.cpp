// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversationboard.h"
#include "desktop/desk.h"
#include "imageanchorcanvas.h"

#include "canvas/imagecanvas.h"
#include "canvas/imagepyramid.h"
#include "conversation/composer.h"
#include "conversation/conversationpanel.h"
#include "testkit/patience.h"

#include <QDesktopServices>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Pinthread;

namespace {

/// A window on an asset: canvas and list, with a board that keeps them in step. Several of them may share a workspace
/// and drafts, as several windows of the program do.
class Window : public QObject
{
public:
    Window(Workspace &workspace, Drafts &drafts, const Clock &clock)
        : canvas(&area), panel(clock, &area), board({workspace, drafts, clock, panel, area})
    {
        board.setCanvas(*new ImageAnchorCanvas(canvas));
        area.resize(1000, 700);
        canvas.setGeometry(0, 0, 1000, 700);
        panel.setGeometry(720, 0, 280, 700);
        panel.hide();
        QImage picture(800, 500, QImage::Format_RGB32);
        picture.fill(Qt::white);
        canvas.setPyramid(ImagePyramid::build(picture));
        area.show();
        area.activateWindow();
    }

    ChatWindow *chat() { return board.chat(); }
    Composer *composer() { return chat()->findChild<Composer *>(QStringLiteral("composer")); }
    void clickAt(double x, double y)
    {
        QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.viewportPosition({x, y}));
    }
    void write(const QString &text)
    {
        QTest::keyClicks(composer(), text);
        QTest::keyClick(composer(), Qt::Key_Return);
    }
    /// "1 open: Too dark", as the list has it.
    QStringList conversations() const
    {
        QStringList result;
        const ConversationListModel &model = board.conversations();
        for (int row = 0; row < model.rowCount(); ++row) {
            const ConversationItem &item = model.itemAt(row);
            result << QStringLiteral("%1 %2: %3")
                          .arg(item.conversation.number)
                          .arg(QLatin1String(item.unread ? "unread" : "read"), item.title());
        }
        return result;
    }
    ConversationId id(int row) const { return board.conversations().itemAt(row).id(); }

    QWidget area;
    ImageCanvas canvas;
    ConversationPanel panel;
    ConversationBoard board;
};

} // namespace

/// One asset in windows that know nothing of each other, on a real server.
class TestConversationBoard : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    std::optional<Asset> m_asset;

    std::unique_ptr<Window> window()
    {
        auto made = std::make_unique<Window>(m_desk->workspace(), m_desk->drafts(), m_desk->clock());
        made->board.openAsset(*m_asset);
        if (!Testkit::eventually([&] { return made->board.isKnown() && !made->canvas.isReadOnly(); }))
            qFatal("the asset does not open");
        return made;
    }
    /// A pin, confirmed by the server.
    ConversationId pin(Window &window, double x, double y, const char *words)
    {
        const int before = window.board.conversations().rowCount();
        window.board.startConversation(Marker{x, y, {}});
        window.write(QLatin1String(words));
        if (!Testkit::eventually([&] {
                return window.board.conversations().rowCount() == before + 1
                       && window.board.conversations().itemAt(before).conversation.number == before + 1;
            }))
            qFatal("the pin is not confirmed");
        return window.id(before);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>(QStringLiteral("Alice"));
        m_asset = m_desk->asset(QStringLiteral("mock.png"));
    }
    void cleanup() { m_desk.reset(); }

    void theChatWindowIsMadeWhenItIsFirstNeeded()
    {
        const auto one = window();
        QVERIFY(!one->chat());
        QVERIFY(one->area.findChildren<ChatWindow *>().isEmpty());
        one->clickAt(25, 30);
        QVERIFY(one->chat());
        QCOMPARE(one->chat()->width(), 300);
        const ChatWindow *chat = one->chat();
        one->write(QStringLiteral("Too dark"));
        one->clickAt(70, 30);
        QCOMPARE(one->chat(), chat);
    }

    void theChatWindowFollowsZoomAndPan()
    {
        const auto one = window();
        const ConversationId id = pin(*one, 50, 50, "Too dark");
        const auto beside = [&] {
            const QRect inViewport = one->canvas.markerRect(id);
            const QRect pinRect(one->canvas.viewport()->mapTo(&one->area, inViewport.topLeft()), inViewport.size());
            const QRect frame = one->chat()->geometry();
            return frame.left() - pinRect.right() - 1 == 16 || pinRect.left() - frame.right() - 1 == 16;
        };
        qInfo() << one->canvas.markerRect(id) << one->chat()->geometry() << one->chat()->markerRect()
                << one->chat()->isVisible();
        QVERIFY(beside());
        const QPoint before = one->chat()->pos();
        one->canvas.setZoomFactor(3);
        QVERIFY(beside());
        one->canvas.horizontalScrollBar()->setValue(one->canvas.horizontalScrollBar()->value() + 60);
        QVERIFY(beside());
        QVERIFY(one->chat()->pos() != before);
        one->area.resize(900, 650);
        one->canvas.resize(900, 650);
        QVERIFY(beside());
    }

    void aRegionIsDiscussedBesideIt()
    {
        const auto one = window();
        const Marker region{10.123456, 20, RegionSize{30, 25}};
        one->board.startConversation(region);
        const QRect marked(one->canvas.viewportPosition({region.x, region.y}),
                           one->canvas.viewportPosition({region.x + 30, region.y + 25}));
        QVERIFY(!one->chat()->geometry().intersects(marked));
        one->write(QStringLiteral("This whole corner"));
        QTRY_COMPARE(one->conversations(), QStringList(QStringLiteral("1 read: This whole corner")));
        QCOMPARE(one->canvas.markers().first().marker, (Marker{10.1235, 20, RegionSize{30, 25}}));
        QVERIFY(!one->chat()->geometry().intersects(marked));
    }

    void aDraftOfARegionLeadsBackToItsRegion()
    {
        const auto one = window();
        const Marker region{10, 20, RegionSize{30, 25}};
        one->board.startConversation(region);
        QTest::keyClicks(one->composer(), QStringLiteral("Half a thou"));
        QTest::keyClick(one->composer(), Qt::Key_Escape);
        QCOMPARE(one->canvas.markers().size(), 1);
        QCOMPARE(one->canvas.markers().first().marker, region);
        one->board.openConversation(one->canvas.markers().first().id);
        QCOMPARE(one->composer()->text(), QStringLiteral("Half a thou"));
        QCOMPARE(one->chat()->newAnchor(), std::optional<Anchor>(region));
    }

    void twoWindowsOnOneAssetStayInStep()
    {
        const auto one = window();
        const auto other = window();
        const ConversationId id = pin(*one, 25, 30, "Too dark");
        QCOMPARE(other->conversations(), QStringList(QStringLiteral("1 read: Too dark")));
        QCOMPARE(other->canvas.markers().size(), 1);
        QVERIFY(!other->chat()); // What is open here is no matter of there.
        QVERIFY(other->canvas.selected().isNull());
        QCOMPARE(one->canvas.selected(), id);

        other->board.openConversation(id);
        other->write(QStringLiteral("Agreed"));
        QTRY_COMPARE(one->board.conversations().item(id)->commentCount(), 2);
        QCOMPARE(one->chat()->conversationId(), id);
        one->chat()->resolveRequested(id, true);
        QTRY_COMPARE(other->canvas.markers().first().state, MarkerView::State::Resolved);
    }

    void theFocusIsEachWindowsOwn()
    {
        const auto one = window();
        const auto other = window();
        const ConversationId id = pin(*one, 25, 30, "Too dark");
        other->board.openConversation(id);
        one->board.openConversation(id);
        one->panel.show();
        auto *list = one->panel.findChild<QListView *>(QStringLiteral("conversationList"));
        one->area.activateWindow();
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        other->write(QStringLiteral("Agreed"));
        QTRY_COMPARE(one->board.conversations().item(id)->commentCount(), 2);
        QVERIFY(list->hasFocus());
        // Deleted there: here it is said, and what was being written stays to be copied.
        QTest::keyClicks(one->composer(), QStringLiteral("My words"));
        other->chat()->deleteConversationRequested(id);
        QTRY_VERIFY(one->conversations().isEmpty());
        QVERIFY(one->chat()->isVisible());
        QCOMPARE(one->composer()->text(), QStringLiteral("My words"));
        QVERIFY(one->composer()->isReadOnly());
        QVERIFY(!other->chat()->isVisible());
    }

    void draftsAreShared()
    {
        const auto one = window();
        const auto other = window();
        one->clickAt(25, 30);
        QTest::keyClicks(one->composer(), QStringLiteral("Half a thou"));
        QVERIFY(one->canvas.markers().isEmpty()); // It is open here.
        QCOMPARE(other->canvas.markers().size(), 1);
        QCOMPARE(other->canvas.markers().first().label, QStringLiteral("Draft: Half a thou"));
        other->board.openConversation(other->canvas.markers().first().id);
        QCOMPARE(other->composer()->text(), QStringLiteral("Half a thou"));
        QTest::keyClicks(other->composer(), QStringLiteral("ght"));
        QCOMPARE(one->composer()->text(), QStringLiteral("Half a thought"));
        QTest::keyClick(other->composer(), Qt::Key_Return);
        QTRY_COMPARE(one->conversations(), QStringList(QStringLiteral("1 read: Half a thought")));
        QCOMPARE(one->composer()->text(), QString());
        QCOMPARE(one->canvas.markers().size(), 1);
        QCOMPARE(other->canvas.markers().size(), 1);
    }

    void aWindowThatIsClosedLeavesTheOthers()
    {
        const auto one = window();
        {
            const auto other = window();
            pin(*other, 25, 30, "Too dark");
        }
        QCOMPARE(one->conversations(), QStringList(QStringLiteral("1 read: Too dark")));
        pin(*one, 70, 30, "Too small");
        QCOMPARE(one->board.conversations().rowCount(), 2);
    }

    void walkingThroughTheListShowsWhereItIs()
    {
        const auto one = window();
        one->panel.show();
        const ConversationId first = pin(*one, 25, 80, "Lower");
        const ConversationId second = pin(*one, 70, 20, "Upper");
        QTest::keyClick(one->composer(), Qt::Key_Escape);
        one->panel.setChoice({{}, ConversationChoice::Order::Place});
        one->canvas.setZoomFactor(5);
        auto *list = one->panel.findChild<QListView *>(QStringLiteral("conversationList"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(one->canvas.selected(), second);
        QVERIFY(one->canvas.viewport()->rect().contains(one->canvas.markerRect(second)));
        QVERIFY(!one->chat()->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(one->canvas.selected(), first);
        QVERIFY(one->canvas.viewport()->rect().contains(one->canvas.markerRect(first)));
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(one->chat()->isVisible());
        QVERIFY(one->composer()->hasFocus());
        QCOMPARE(one->chat()->conversationId(), first);
        one->panel.activateNext();
        QCOMPARE(one->chat()->conversationId(), second);
    }

    void whatOthersWroteIsUnreadUntilItWasSeen()
    {
        const auto one = window();
        const auto other = window();
        QHash<ConversationId, qint64> marks;
        for (Window *each : {one.get(), other.get()}) {
            each->board.setReadMarks([&](AssetId asset, ConversationId id) -> std::optional<qint64> {
                return asset == m_asset->id ? std::optional(marks.value(id)) : std::nullopt;
            });
            connect(&each->board, &ConversationBoard::conversationSeen, each, [&](AssetId, ConversationId id) {
                marks.insert(id, one->board.conversations().item(id)->lastActivity());
                one->board.showReadMarks();
                other->board.showReadMarks();
            });
        }
        const ConversationId id = pin(*one, 25, 30, "Mine");
        QTest::keyClick(one->composer(), Qt::Key_Escape);
        QCOMPARE(one->conversations(),
                 QStringList(QStringLiteral("1 read: Mine"))); // One's own words are never unread.

        Desk bob(QStringLiteral("Bob"), *m_desk);
        bob.sync().openAsset(*m_asset);
        QVERIFY(Testkit::eventually([&] { return bob.sync().replica(m_asset->id)->view(id) != nullptr; }));
        QVERIFY(bob.sync().addComment(m_asset->id, id, QStringLiteral("Agreed")));
        QTRY_COMPARE(one->conversations(), QStringList(QStringLiteral("1 unread: Mine")));
        QCOMPARE(other->conversations(), one->conversations());

        one->area.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&one->area));
        one->board.openConversation(id);
        QTRY_COMPARE(one->conversations(), QStringList(QStringLiteral("1 read: Mine")));
        QCOMPARE(other->conversations(), one->conversations());
    }

    void linksAreOpenedByTheDesktop()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "openUrl");
        const auto one = window();
        const ConversationId id = pin(*one, 25, 30, "See https://a.example/x");
        auto *list = one->chat()->findChild<QListView *>(QStringLiteral("commentList"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Home);
        QTest::keyClick(list, Qt::Key_Tab);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_opened, QList<QUrl>{QUrl(QStringLiteral("https://a.example/x"))});
        QCOMPARE(one->chat()->conversationId(), id);
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    }

public Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened << url; }

private:
    QList<QUrl> m_opened;
};

QTEST_MAIN(TestConversationBoard)
#include "tst_conversationboard.moc"
