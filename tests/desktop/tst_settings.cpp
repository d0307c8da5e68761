// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Pinthread;

/// What a person has chosen, today and tomorrow.
class TestSettings : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Settings> m_settings;
    void open()
    {
        m_settings.reset();
        m_profile.reset();
        m_profile = std::move(*Profile::open(m_directory->path()));
        m_settings = std::make_unique<Settings>(*m_profile);
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        open();
    }

    void beginWithWhatIsUsual()
    {
        QVERIFY(!m_settings->userName().isEmpty());
        QVERIFY(!m_settings->hasUserName());
        QVERIFY(m_settings->language().isEmpty());
        QCOMPARE(m_settings->pinSize(), Settings::usualPinSize);
        QCOMPARE(m_settings->panelWidth(), 0);
    }

    void aNameIsGivenOnce()
    {
        QSignalSpy given(m_settings.get(), &Settings::userNameSettled);
        QVERIFY(m_settings->asksForUserName());
        QSignalSpy changed(m_settings.get(), &Settings::userNameChanged);
        m_settings->setUserName(QStringLiteral("  "));
        QCOMPARE(given.size(), 0);
        m_settings->setUserName(m_settings->userName()); // The suggested one.
        QCOMPARE(given.size(), 1);
        QCOMPARE(changed.size(), 0);
        m_settings->setUserName(QStringLiteral("Alicia"));
        QCOMPARE(given.size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!m_settings->asksForUserName());
    }

    void aNameCanBePutOffUntilTheNextStart()
    {
        QSignalSpy settled(m_settings.get(), &Settings::userNameSettled);
        m_settings->putOffUserName();
        QVERIFY(!m_settings->asksForUserName() && !m_settings->hasUserName());
        QCOMPARE(settled.size(), 1);
        m_settings->setUserName(QStringLiteral("Alicia"));
        QCOMPARE(settled.size(), 1);
        QVERIFY(m_settings->hasUserName());
        m_directory = std::make_unique<QTemporaryDir>();
        open();
        QVERIFY(m_settings->asksForUserName());
    }

    void areThereTomorrow()
    {
        m_settings->setUserName(QStringLiteral("  Alice   B "));
        m_settings->setLanguage(QStringLiteral("pt_BR"));
        m_settings->setPinSize(7.5);
        m_settings->setPanelWidth(310);
        m_settings->setPromptDelay(std::chrono::milliseconds(1200));
        open();
        QVERIFY(m_settings->hasUserName());
        QCOMPARE(m_settings->promptDelay(), std::chrono::milliseconds(1200));
        QCOMPARE(m_settings->userName(), QStringLiteral("Alice B"));
        QCOMPARE(m_settings->language(), QStringLiteral("pt_BR"));
        QCOMPARE(m_settings->pinSize(), 7.5);
        QCOMPARE(m_settings->panelWidth(), 310);
        m_settings->setLanguage({});
        open();
        QVERIFY(m_settings->language().isEmpty());
    }

    void tellOfEachChangeOnce()
    {
        QSignalSpy name(m_settings.get(), &Settings::userNameChanged);
        QSignalSpy language(m_settings.get(), &Settings::languageChanged);
        QSignalSpy pins(m_settings.get(), &Settings::pinSizeChanged);
        for (int i = 0; i < 2; ++i) {
            m_settings->setUserName(QStringLiteral("Alice"));
            m_settings->setUserName(QStringLiteral("   "));
            m_settings->setLanguage(QStringLiteral("it"));
            m_settings->setPinSize(7);
        }
        QCOMPARE(name.count(), 1);
        QCOMPARE(language.count(), 1);
        QCOMPARE(pins.count(), 1);
    }

    void aNameForNowIsNotKept()
    {
        m_settings->setUserName(QStringLiteral("Alice"));
        m_settings->setUserNameForNow(QStringLiteral("Tester"));
        QCOMPARE(m_settings->userName(), QStringLiteral("Tester"));
        open();
        QCOMPARE(m_settings->userName(), QStringLiteral("Alice"));

        // Choosing that very name keeps it.
        m_settings->setUserNameForNow(QStringLiteral("Tester"));
        QSignalSpy name(m_settings.get(), &Settings::userNameChanged);
        m_settings->setUserName(QStringLiteral("Tester"));
        QCOMPARE(name.count(), 0);
        open();
        QCOMPARE(m_settings->userName(), QStringLiteral("Tester"));
    }

    void thePromptHasBounds()
    {
        QCOMPARE(m_settings->promptDelay(), Settings::usualPromptDelay);
        QSignalSpy told(m_settings.get(), &Settings::promptDelayChanged);
        m_settings->setPromptDelay(std::chrono::milliseconds(-5));
        QCOMPARE(m_settings->promptDelay(), std::chrono::milliseconds(0));
        m_settings->setPromptDelay(std::chrono::hours(1));
        QCOMPARE(m_settings->promptDelay(), Settings::longestPromptDelay);
        m_settings->setPromptDelay(Settings::longestPromptDelay);
        QCOMPARE(told.count(), 2);
        m_profile->settings().setValue(QStringLiteral("text/promptDelay"), QStringLiteral("soon"));
        QCOMPARE(m_settings->promptDelay(), Settings::usualPromptDelay);
    }

    void pinsHaveBounds()
    {
        m_settings->setPinSize(0);
        QCOMPARE(m_settings->pinSize(), Settings::leastPinSize);
        m_settings->setPinSize(1000);
        QCOMPARE(m_settings->pinSize(), Settings::largestPinSize);
        m_profile->settings().setValue(QStringLiteral("picture/pinSize"), QStringLiteral("huge"));
        QCOMPARE(m_settings->pinSize(), Settings::usualPinSize);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
