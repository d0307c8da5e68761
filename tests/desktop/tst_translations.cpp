// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations.h"

#include <QCoreApplication>
#include <QLocale>
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

private Q_SLOTS:
    void knowsWhatItHas()
    {
        const Translations translations({}, m_folder);
        QCOMPARE(translations.languages(), QStringList({QStringLiteral("en"), QStringLiteral("it")}));
        QVERIFY(Translations().languages().contains(QStringLiteral("en")));
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
        QCOMPARE(QCoreApplication::translate("Pinthread::AssetBar", "%n discussion(s)", nullptr, 1),
                 QStringLiteral("1 discussion"));
        QCOMPARE(QCoreApplication::translate("Pinthread::AssetBar", "%n discussion(s)", nullptr, 2),
                 QStringLiteral("2 discussions"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
