// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity.h"

#include "testkit/patience.h"

#include <QElapsedTimer>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Pinthread;

/// What is said while one has to wait.
class TestActivity : public QObject
{
    Q_OBJECT

    QWidget m_window;
    std::unique_ptr<Activity> m_activity;

private Q_SLOTS:
    void init()
    {
        m_activity = std::make_unique<Activity>(&m_window);
        m_window.show();
    }
    void cleanup() { m_activity.reset(); }

    void whatIsQuickIsNotMentioned()
    {
        m_activity->setWords(QStringLiteral("Opening…"));
        QVERIFY(!m_activity->isVisible());
        m_activity->setWords({});
        Testkit::meanwhile(std::chrono::milliseconds(Activity::patience * 2));
        QVERIFY(!m_activity->isVisible());
    }

    void afterHalfASecondItIsSeenAndCanBeCancelled()
    {
        QElapsedTimer timer;
        timer.start();
        m_activity->setWords(QStringLiteral("Opening…"));
        m_activity->setPart(0.25);
        QVERIFY(Testkit::eventually([&] { return m_activity->isVisible(); }));
        QVERIFY(timer.elapsed() >= Activity::patience * 9 / 10);
        QCOMPARE(m_activity->findChild<QProgressBar *>()->value(), 25);

        // What follows at once is not waited for anew.
        m_activity->setWords(QStringLiteral("Sending…"));
        QVERIFY(m_activity->isVisible());
        QCOMPARE(m_activity->words(), QStringLiteral("Sending…"));
        QCOMPARE(m_activity->findChild<QProgressBar *>()->maximum(), 0);

        QSignalSpy cancelled(m_activity.get(), &Activity::cancelRequested);
        QTest::mouseClick(m_activity->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_activity->setWords({});
        QVERIFY(!m_activity->isVisible());
    }
};

QTEST_MAIN(TestActivity)
#include "tst_activity.moc"
