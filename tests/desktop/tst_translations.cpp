// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assetbar.h"
#include "translations.h"
#include "windowactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

using namespace Pinthread;

/// Speaking one language or the other.
class TestTranslations : public QObject
{
    Q_OBJECT

    const QString m_folder = QStringLiteral(PINTHREAD_TEST_TRANSLATIONS);
    [[nodiscard]] static QString drop()
    {
        return QCoreApplication::translate("Pinthread::StartPage", "Drop a picture here");
    }
    /// The texts of \a actions that cannot be told apart by the letter that chooses them.
    [[nodiscard]] static QStringList alike(const QList<QAction *> &actions)
    {
        QStringList alike;
        QList<QKeySequence> taken;
        for (const QAction *action : actions) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            if (!action->isSeparator() && (letter.isEmpty() || taken.contains(letter)))
                alike += action->text();
            taken += letter;
        }
        return alike;
    }

private Q_SLOTS:
    void knowsWhatItHas()
    {
        const Translations translations({}, m_folder);
        QCOMPARE(translations.languages(), QStringList({QStringLiteral("en"), QStringLiteral("it")}));
    }

    void theProgramHasFiveInTheOrderOfTheirNames()
    {
        QCOMPARE(Translations().languages(),
                 QStringList({QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("it"), QStringLiteral("pl"),
                              QStringLiteral("pt_BR")}));
    }

    void everyLanguageIsCalledAsItsSpeakersCallIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("en") << QStringLiteral("English");
        QTest::newRow("es") << QStringLiteral("Español");
        QTest::newRow("it") << QStringLiteral("Italiano");
        QTest::newRow("pl") << QStringLiteral("Polski");
        QTest::newRow("pt_BR") << QStringLiteral("Português (Brasil)");
    }

    void everyLanguageIsCalledAsItsSpeakersCallIt()
    {
        QFETCH(const QString, name);
        QCOMPARE(Translations::nativeName(QLatin1String(QTest::currentDataTag())), name);
    }

    void changesWhileTheProgramRuns()
    {
        {
            Translations translations(QStringLiteral("it"), m_folder);
            QCOMPARE(drop(), QStringLiteral("Trascina qui un'immagine"));
            QCOMPARE(QLocale().language(), QLocale::Italian);
            translations.use(QStringLiteral("en"));
            QCOMPARE(drop(), QStringLiteral("Drop a picture here"));
            QCOMPARE(QLocale().language(), QLocale::English);
            translations.use(QStringLiteral("it"));
            QCOMPARE(drop(), QStringLiteral("Trascina qui un'immagine"));
            // A language that there is not is the system's.
            translations.use(QStringLiteral("tlh"));
            QCOMPARE(QLocale(), QLocale::system());
        }
        QCOMPARE(drop(), QStringLiteral("Drop a picture here"));
    }

    void englishHasPlurals()
    {
        const Translations translations(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("Pinthread::AssetBar", "%Ln conversation(s)", nullptr, 1),
                 QStringLiteral("1 conversation"));
        QCOMPARE(QCoreApplication::translate("Pinthread::AssetBar", "%Ln conversation(s)", nullptr, 2),
                 QStringLiteral("2 conversations"));
    }

    void everyLanguageGroupsItsDigits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("words");
        QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("12,345 conversations");
        QTest::newRow("Spanish") << QStringLiteral("es") << QStringLiteral("12.345 conversaciones");
        QTest::newRow("Italian") << QStringLiteral("it") << QStringLiteral("12.345 conversazioni");
        QTest::newRow("Brazilian Portuguese") << QStringLiteral("pt_BR") << QStringLiteral("12.345 conversas");
        QTest::newRow("Polish") << QStringLiteral("pl") << QStringLiteral("12 345 wątków");
    }

    void everyLanguageGroupsItsDigits()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, words);
        const Translations translations(language);
        const QString counted =
            QCoreApplication::translate("Pinthread::AssetBar", "%Ln conversation(s)", nullptr, 12'345);
        QCOMPARE(counted.simplified(), words); // Polish has a space there that does not break.
        AssetBar bar;
        bar.setDiscussions(12'345, 0, 0);
        const auto *label = bar.findChild<QLabel *>(QStringLiteral("discussionCount"));
        QCOMPARE(label->text().simplified(), words);
    }

    void polishCountsInThreeWays_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("one") << 1 << QStringLiteral("1 komentarz");
        QTest::newRow("few") << 3 << QStringLiteral("3 komentarze");
        QTest::newRow("many") << 5 << QStringLiteral("5 komentarzy");
        QTest::newRow("teens") << 12 << QStringLiteral("12 komentarzy");
        QTest::newRow("few again") << 22 << QStringLiteral("22 komentarze");
    }

    void polishCountsInThreeWays()
    {
        QFETCH(const int, count);
        QFETCH(const QString, words);
        const Translations translations(QStringLiteral("pl"));
        QCOMPARE(QCoreApplication::translate("Pinthread::ConversationListModel", "%Ln comment(s)", nullptr, count),
                 words);
    }

    void everyMenuEntryHasALetterOfItsOwn_data()
    {
        QTest::addColumn<QString>("language");
        const QStringList languages = Translations().languages();
        for (const QString &language : languages)
            QTest::newRow(qPrintable(language)) << language;
    }

    void everyMenuEntryHasALetterOfItsOwn()
    {
        QFETCH(const QString, language);
        const Translations translations(language);
        QMainWindow window;
        const WindowActions actions(&window);
        QCOMPARE(alike(window.menuBar()->actions()), QStringList());
        const QList<QAction *> menus = window.menuBar()->actions();
        for (const QAction *menu : menus)
            QCOMPARE(alike(menu->menu()->actions()), QStringList());
        QCOMPARE(alike(actions.tabActions()), QStringList());
    }
};

QTEST_MAIN(TestTranslations)
#include "tst_translations.moc"
