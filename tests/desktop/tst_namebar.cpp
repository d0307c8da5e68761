// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "namebar.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Pinthread;

class TestNameBar : public QObject
{
    Q_OBJECT

    std::unique_ptr<QWidget> m_window;
    NameBar *m_bar = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_elsewhere = nullptr;
    std::unique_ptr<QSignalSpy> m_chosen;
    std::unique_ptr<QSignalSpy> m_dismissed;

    [[nodiscard]] QStringList chosen() const
    {
        QStringList names;
        for (const QList<QVariant> &signal : *m_chosen)
            names += signal.first().toString();
        return names;
    }
    void press(const char *name) const { m_bar->findChild<QAbstractButton *>(QLatin1String(name))->click(); }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_bar = new NameBar;
        m_elsewhere = new QLineEdit;
        auto *column = new QVBoxLayout(m_window.get());
        column->addWidget(m_bar);
        column->addWidget(m_elsewhere);
        m_bar->setSuggestion(QStringLiteral("alice"));
        m_bar->show();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_name = m_bar->findChild<QLineEdit *>(QStringLiteral("nameBarName"));
        m_chosen = std::make_unique<QSignalSpy>(m_bar, &NameBar::nameChosen);
        m_dismissed = std::make_unique<QSignalSpy>(m_bar, &NameBar::dismissed);
    }
    void cleanup() { m_window.reset(); }

    void enterChoosesOnce()
    {
        m_name->setFocus();
        m_name->selectAll();
        QTest::keyClicks(m_name, QStringLiteral(" Alice   Moreau "));
        QTest::keyClick(m_name, Qt::Key_Return);
        m_elsewhere->setFocus();
        QCOMPARE(chosen(), QStringList(QStringLiteral("Alice Moreau")));
    }

    void theButtonTakesTheSuggestion()
    {
        press("nameBarAccept");
        QCOMPARE(chosen(), QStringList(QStringLiteral("alice")));
    }

    void leavingChoosesWhatWasWrittenAndNothingElse()
    {
        m_name->setFocus();
        m_elsewhere->setFocus();
        QCOMPARE(chosen(), QStringList());
        m_name->setFocus();
        m_name->selectAll();
        QTest::keyClicks(m_name, QStringLiteral("Bob"));
        m_elsewhere->setFocus();
        QCOMPARE(chosen(), QStringList(QStringLiteral("Bob")));
    }

    void nobodyIsCalledNothing()
    {
        m_name->setFocus();
        m_name->clear();
        QTest::keyClicks(m_name, QStringLiteral("   "));
        QTest::keyClick(m_name, Qt::Key_Return);
        press("nameBarAccept");
        QCOMPARE(chosen(), QStringList());
    }

    void itCanBePutOff()
    {
        press("nameBarClose");
        QCOMPARE(m_dismissed->size(), 1);
        m_name->setFocus();
        QTest::keyClick(m_name, Qt::Key_Escape);
        QCOMPARE(m_dismissed->size(), 2);
        QCOMPARE(chosen(), QStringList());
    }

    void everythingInItHasAName()
    {
        for (const QWidget *part : m_bar->findChildren<QWidget *>()) {
            if (part->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!part->accessibleName().isEmpty(), qPrintable(part->objectName()));
        }
        QVERIFY(m_bar->minimumSizeHint().width() <= 420); // The narrowest window.
    }
};

QTEST_MAIN(TestNameBar)
#include "tst_namebar.moc"
