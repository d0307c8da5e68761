// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "selectionprompt.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Pinthread;

/// The bubble beside selected words.
class TestSelectionPrompt : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_paper;
    SelectionPrompt *m_prompt = nullptr;

    template <class T>
    [[nodiscard]] T *part(const char *name) const
    {
        return m_prompt->findChild<T *>(QLatin1String(name));
    }

private Q_SLOTS:
    void init()
    {
        m_paper = std::make_unique<QWidget>();
        m_paper->resize(600, 400);
        m_prompt = new SelectionPrompt(m_paper.get());
        m_paper->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_paper.get()));
    }
    void cleanup() { m_paper.reset(); }

    void itOffersBelowTheWordsOrAboveThem()
    {
        QVERIFY(!m_prompt->isVisible());
        const QRect high(100, 40, 200, 20);
        m_prompt->setPlace(high);
        m_prompt->offer();
        QVERIFY(m_prompt->isVisible());
        QVERIFY(m_prompt->y() > high.center().y());
        const QRect low(100, 375, 200, 20);
        m_prompt->setPlace(low);
        QVERIFY(m_prompt->geometry().bottom() < low.center().y());
        m_prompt->setPlace({-50, -50, 2000, 2000}); // Words that fill the window.
        QVERIFY(m_paper->rect().contains(m_prompt->geometry()));
    }

    void itIsTakenOrPutAway()
    {
        QSignalSpy accepted(m_prompt, &SelectionPrompt::accepted);
        QSignalSpy dismissed(m_prompt, &SelectionPrompt::dismissed);
        m_prompt->offer();
        part<QAbstractButton>("startConversationButton")->click();
        QCOMPARE(accepted.size(), 1);
        QVERIFY(!m_prompt->isVisible());
        m_prompt->offer();
        part<QAbstractButton>("closePromptButton")->click();
        QCOMPARE(dismissed.size(), 1);
        m_prompt->offer();
        QTest::keyClick(m_prompt, Qt::Key_Escape);
        QCOMPARE(dismissed.size(), 2);
        QCOMPARE(accepted.size(), 1);
        QVERIFY(!m_prompt->isVisible());
    }

    void itSaysWhyThereCanBeNone()
    {
        const QString reason =
            QStringLiteral("That is too long: a conversation can be about 1,000 characters at most.");
        m_prompt->refuse(reason);
        QVERIFY(m_prompt->isVisible());
        QVERIFY(!part<QAbstractButton>("startConversationButton")->isVisible());
        QCOMPARE(part<QLabel>("selectionRefusal")->text(), reason);
        QVERIFY(m_paper->rect().contains(m_prompt->geometry()));
        m_prompt->offer();
        QVERIFY(part<QAbstractButton>("startConversationButton")->isVisible());
        QVERIFY(!part<QLabel>("selectionRefusal")->isVisible());
    }
};

QTEST_MAIN(TestSelectionPrompt)
#include "tst_selectionprompt.moc"
