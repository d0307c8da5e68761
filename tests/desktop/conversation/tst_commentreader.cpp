// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentdelegate.h"
#include "conversation/commentlistmodel.h"
#include "desktop/conversation/chatscene.h"

#include <QClipboard>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Pinthread;

/// Selecting and copying words in a thread, and following its links, with mouse and keyboard.
class TestCommentReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }
    void init()
    {
        m = std::make_unique<ChatScene>();
        m_item = m->conversation(2, {{m->bob, QStringLiteral("The blue is too dark"), 9},
                                     {m->bob, QStringLiteral("See https://a.example/x or www.b.example"), 5},
                                     {m->alice, QStringLiteral("Agreed, let us change it"), 1}});
        m->open(m_item);
    }
    void cleanup() { m.reset(); }

    void aDragSelectsWithinAComment()
    {
        drag(placeOf(0, 4), placeOf(0, 8));
        QCOMPARE(copied(), QStringLiteral("blue"));
        drag(placeOf(0, 8), placeOf(0, 4)); // Backwards, too.
        QCOMPARE(copied(), QStringLiteral("blue"));
    }

    void aDragSelectsAcrossComments()
    {
        drag(placeOf(0, 12), placeOf(2, 6));
        QCOMPARE(copied(), QStringLiteral("too dark\nSee https://a.example/x or www.b.example\nAgreed"));
        // Nothing is opened or chosen on the way.
        QCOMPARE(m->list()->currentIndex().row(), 0);
    }

    void aDragBeyondTheEdgeScrolls()
    {
        QList<Scene::Said> many;
        for (int at = 60; at > 0; --at)
            many.append({m->bob, QStringLiteral("Comment %1").arg(61 - at), at});
        m->open(m->conversation(5, many));
        QScrollBar *bar = m->list()->verticalScrollBar();
        QTRY_COMPARE(bar->value(), bar->maximum());
        QWidget *viewport = m->list()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, placeOf(59, 4));
        QMouseEvent move(QEvent::MouseMove, QPointF(100, -30), viewport->mapToGlobal(QPointF(100, -30)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport, &move);
        QTRY_COMPARE(bar->value(), 0);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, QPoint(100, -30));
        QVERIFY(copied().startsWith(QStringLiteral("Comment 1\nComment 2\n")));
        QVERIFY(copied().endsWith(QStringLiteral("\nComm")));
    }

    void aDoubleClickSelectsAWordAndATripleClickTheComment()
    {
        QWidget *viewport = m->list()->viewport();
        const QPoint place = placeOf(0, 6);
        QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
        QTest::mouseDClick(viewport, Qt::LeftButton, {}, place);
        QCOMPARE(copied(), QStringLiteral("blue"));
        QTest::mousePress(viewport, Qt::LeftButton, {}, place);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, place);
        QCOMPARE(copied(), QStringLiteral("The blue is too dark"));
    }

    void shiftAndAClickExtend()
    {
        QTest::mouseClick(m->list()->viewport(), Qt::LeftButton, {}, placeOf(0, 4));
        QTest::mouseClick(m->list()->viewport(), Qt::LeftButton, Qt::ShiftModifier, placeOf(2, 6));
        QCOMPARE(copied(), QStringLiteral("blue is too dark\nSee https://a.example/x or www.b.example\nAgreed"));
    }

    void theKeyboardSelectsWhatItSelectsEverywhere()
    {
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        m->press(Qt::Key_Right, Qt::ControlModifier); // To the second word.
        m->press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(copied(), QStringLiteral("blue "));
        m->press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(copied(), QStringLiteral("blue"));
        m->press(Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(copied(), QStringLiteral("blue is too dark"));
        m->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(copied(), QStringLiteral("The blue is too dark"));
        m->press(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(copied().endsWith(QStringLiteral("Agreed, let us change it")));
        QVERIFY(copied().startsWith(QStringLiteral("The blue")));
    }

    void withNothingSelectedTheWholeCommentIsCopied()
    {
        m->list()->setFocus();
        m->press(Qt::Key_End);
        QCOMPARE(copied(), QStringLiteral("Agreed, let us change it"));
        // What was selected in another comment is left with it.
        m->press(Qt::Key_Left, Qt::ShiftModifier);
        m->press(Qt::Key_Home);
        QCOMPARE(copied(), QStringLiteral("The blue is too dark"));
    }

    void whatIsSelectedIsToBeSeen()
    {
        const auto picture = [&] { return m->list()->viewport()->grab().toImage(); };
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        const QImage before = picture();
        m->press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        const QImage selected = picture();
        QVERIFY(before != selected);
        m->press(Qt::Key_Escape); // Once for the selection, and the window stays.
        QVERIFY(m->window->isVisible());
        QCOMPARE(picture(), before);
        m->press(Qt::Key_Escape);
        QVERIFY(!m->window->isVisible());
    }

    void aSelectionStaysWhileOthersWrite()
    {
        drag(placeOf(2, 0), placeOf(2, 6));
        m_item.conversation.comments.insert(2, m->comment({m->bob, QStringLiteral("Meanwhile"), 1}));
        m->window->setItem(m_item);
        QCOMPARE(copied(), QStringLiteral("Agreed"));
        m_item.conversation.comments.removeLast();
        m->window->setItem(m_item);
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        QCOMPARE(copied(), QStringLiteral("The blue is too dark"));
    }

    void wordsOfADeletedCommentAreNotSelected()
    {
        m_item.conversation.comments[1].deleted = true;
        m_item.conversation.comments[1].text.clear();
        m->window->setItem(m_item);
        drag(placeOf(0, 16), placeOf(2, 6));
        QCOMPARE(copied(), QStringLiteral("dark\nAgreed"));
    }

    void aClickOnALinkOpensIt()
    {
        QSignalSpy opened(m->window, &ChatWindow::linkActivated);
        QTest::mouseClick(m->list()->viewport(), Qt::LeftButton, {}, placeOf(1, 8));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toUrl(), QUrl(QStringLiteral("https://a.example/x")));
        // Beside it, or to select its words, is no click on it.
        QTest::mouseClick(m->list()->viewport(), Qt::LeftButton, {}, placeOf(1, 1));
        drag(placeOf(1, 6), placeOf(1, 12));
        QCOMPARE(opened.size(), 1);
    }

    void linksAreReachedWithTab()
    {
        QSignalSpy opened(m->window, &ChatWindow::linkActivated);
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        m->press(Qt::Key_Down);
        m->press(Qt::Key_Tab);
        QVERIFY(m->list()->hasFocus());
        m->press(Qt::Key_Return);
        m->press(Qt::Key_Tab);
        m->press(Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.at(0).first().toUrl(), QUrl(QStringLiteral("https://a.example/x")));
        QCOMPARE(opened.at(1).first().toUrl(), QUrl(QStringLiteral("https://www.b.example")));
        m->press(Qt::Key_Backtab);
        QVERIFY(m->list()->hasFocus());
        m->press(Qt::Key_Tab);
        m->press(Qt::Key_Tab); // After the last one it goes on.
        QVERIFY(!m->list()->hasFocus());
    }

    void theMenuOpensAndCopiesLinks()
    {
        QSignalSpy opened(m->window, &ChatWindow::linkActivated);
        m->list()->setFocus();
        m->press(Qt::Key_Home);
        m->press(Qt::Key_Down);
        m->press(Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = m->list()->findChild<QMenu *>(QStringLiteral("commentMenu"));
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text();
        QCOMPARE(texts, (QStringList{QStringLiteral("Copy"), QString(), QStringLiteral("Open https://a.example/x"),
                                     QStringLiteral("Open https://www.b.example"), QString()}));
        menu->actions().at(3)->trigger();
        delete menu;
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toUrl(), QUrl(QStringLiteral("https://www.b.example")));
    }

    void overTheNameIsTheExactTimeAndOverALinkItsAddress()
    {
        const QModelIndex index = m->list()->model()->index(1, 0);
        const CommentRow row = CommentDelegate::rowIn(m->list()->visualRect(index), index, *m->list());
        QCOMPARE(toolTipAt(row.heading().center()), index.data(Qt::ToolTipRole).toString());
        QCOMPARE(toolTipAt(placeOf(1, 8)), QStringLiteral("https://a.example/x"));
        static_cast<void>(toolTipAt(placeOf(1, 1)));
        QTRY_COMPARE(QToolTip::text(), QString());
    }

    void thePointerSaysWhatIsBelowIt()
    {
        const auto shapeAt = [&](QPoint place) {
            QTest::mouseMove(m->list()->viewport(), place);
            QMouseEvent move(QEvent::MouseMove, QPointF(place), m->list()->viewport()->mapToGlobal(QPointF(place)),
                             Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m->list()->viewport(), &move);
            return m->list()->viewport()->cursor().shape();
        };
        QCOMPARE(shapeAt(placeOf(1, 8)), Qt::PointingHandCursor);
        QCOMPARE(shapeAt(placeOf(0, 3)), Qt::IBeamCursor);
        QCOMPARE(shapeAt({4, placeOf(0, 3).y()}), Qt::ArrowCursor);
    }

private:
    /// Just right of the character before \a offset in the comment of \a row, in the viewport.
    QPoint placeOf(int row, int offset)
    {
        const QModelIndex index = m->list()->model()->index(row, 0);
        const QRect rect = m->list()->visualRect(index);
        const auto *delegate = qobject_cast<const CommentDelegate *>(m->list()->itemDelegate());
        const QRectF caret = delegate->wordsIn(rect, index, *m->list()).caretRect(offset);
        return CommentDelegate::rowIn(rect, index, *m->list()).words().topLeft() + caret.center().toPoint();
    }
    void drag(QPoint from, QPoint to)
    {
        QWidget *viewport = m->list()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF at = QPointF(from) + QPointF(to - from) * step / 4;
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }
    QString copied()
    {
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(m->list(), Qt::Key_C, Qt::ControlModifier);
        return QGuiApplication::clipboard()->text();
    }
    QString toolTipAt(QPoint place)
    {
        QToolTip::hideText();
        QWidget *viewport = m->list()->viewport();
        QHelpEvent event(QEvent::ToolTip, place, viewport->mapToGlobal(place));
        QCoreApplication::sendEvent(viewport, &event);
        return QToolTip::text();
    }

    std::unique_ptr<ChatScene> m;
    ConversationItem m_item;
};

QTEST_MAIN(TestCommentReader)
#include "tst_commentreader.moc"
