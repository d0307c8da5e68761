// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentdelegate.h"
#include "conversation/commentlistmodel.h"
#include "desktop/conversation/chatscene.h"

#include <QScrollBar>
#include <QTest>

using namespace Pinthread;

/// Long threads: there at once, and in their place.
class TestThreadView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installEnglish(); }
    void init() { m = std::make_unique<ChatScene>(); }
    void cleanup() { m.reset(); }

    void aLongThreadIsThereAtOnceAndMeasuredAfterwards()
    {
        m->open(m->thread(2000, 400));
        const CommentList *list = m->list();
        QVERIFY(!list->isMeasured());
        QVERIFY(list->isAtEnd());
        checkRows();
        QTRY_VERIFY_WITH_TIMEOUT(list->isMeasured(), 60'000);
        QVERIFY(list->isAtEnd());
        checkRows();
    }

    void rowsInSightAreRightWhereverOneScrollsTo()
    {
        m->open(m->thread(600, 300));
        QScrollBar *bar = m->list()->verticalScrollBar();
        for (const double part : {0.5, 0.1, 0.95, 0.0, 0.33}) {
            bar->setValue(int(bar->maximum() * part));
            checkRows();
        }
    }

    void whoReadsIsNotMovedByWhatIsMeasured()
    {
        m->open(m->thread(2000, 400));
        CommentList *list = m->list();
        QScrollBar *bar = list->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        QVERIFY(!list->isMeasured());
        const QPersistentModelIndex top = list->indexAt({50, 0});
        const int place = list->visualRect(top).top();
        QTRY_VERIFY_WITH_TIMEOUT(list->isMeasured(), 60'000);
        QCOMPARE(list->visualRect(top).top(), place);
    }

    void whoReadsIsNotMovedByWhatChangesAbove()
    {
        ConversationItem item = m->thread(40, 60);
        m->open(item);
        CommentList *list = m->list();
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum() / 2);
        const QPersistentModelIndex top = list->indexAt({50, 0});
        const int place = list->visualRect(top).top();
        item.conversation.comments[1].text = QStringLiteral("Much longer than it was before. ").repeated(12);
        item.conversation.comments.insert(1, m->comment({m->bob, QStringLiteral("In between"), 3}));
        m->window->setItem(item);
        QCoreApplication::processEvents();
        QCOMPARE(list->visualRect(top).top(), place);
    }

    void anotherWidthBreaksLinesElsewhere()
    {
        m->open(m->thread(30, 300));
        m->window->setDocked(true);
        m->window->setGeometry(0, 0, 600, 600);
        QCoreApplication::processEvents();
        checkRows();
        m->window->setGeometry(0, 0, 240, 600);
        QCoreApplication::processEvents();
        checkRows();
    }

private:
    /// Every row in sight is exactly as high as its words need.
    void checkRows()
    {
        const CommentList *list = m->list();
        const auto *delegate = qobject_cast<const CommentDelegate *>(list->itemDelegate());
        const int width = list->viewport()->width();
        int seen = 0;
        for (QModelIndex index = list->indexAt({width / 2, 0}); index.isValid();
             index = index.siblingAtRow(index.row() + 1)) {
            const QRect rect = list->visualRect(index);
            if (rect.top() > list->viewport()->height())
                break;
            QCOMPARE(rect.height(), delegate->measure(index, width, list->font()));
            const CommentLayout &words = delegate->wordsIn(rect, index, *list);
            QVERIFY(CommentDelegate::rowIn(rect, index, *list).words().height() >= words.height());
            ++seen;
        }
        QVERIFY(seen > 0);
    }

    std::unique_ptr<ChatScene> m;
};

QTEST_MAIN(TestThreadView)
#include "tst_threadview.moc"
