// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colourscheme.h"

#include "colours.h"

#include "conversation/look.h"
#include "testkit/patience.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

using namespace Pinthread;

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

} // namespace

/// What a desktop's settings portal says.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    uint scheme = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        const bool known = group == appearance && key == QLatin1String("color-scheme");
        // Wrapped twice, as the real ones do it.
        return QDBusVariant(known ? QVariant::fromValue(QDBusVariant(scheme)) : QVariant(QString()));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

/// Light and dark, as the desktop has it.
class TestColourScheme : public QObject
{
    Q_OBJECT

    [[nodiscard]] static bool isDark() { return QGuiApplication::palette().color(QPalette::Window).lightness() < 128; }

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void followsTheDesktop()
    {
        ColourScheme colours;
        const QPalette light = QGuiApplication::palette();
        QVERIFY(!isDark());
        colours.follow(SettingsPortal::ColourScheme::NoPreference);
        colours.follow(SettingsPortal::ColourScheme::Light);
        QVERIFY(!isDark());
        colours.follow(SettingsPortal::ColourScheme::Dark);
        QVERIFY(isDark());
        colours.follow(SettingsPortal::ColourScheme::Light);
        QVERIFY(!isDark());
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window), light.color(QPalette::Window));
    }

    void leavesADarkPaletteOfSomebodyElseAlone()
    {
        QApplication::setPalette(QPalette(Qt::darkMagenta, Qt::black));
        ColourScheme colours;
        colours.follow(SettingsPortal::ColourScheme::Dark);
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window), QColor(Qt::black));
        colours.follow(SettingsPortal::ColourScheme::Light);
        QCOMPARE(QGuiApplication::palette().color(QPalette::Window), QColor(Qt::black));
    }

    void darkCanBeRead()
    {
        const QPalette dark = ColourScheme::darkPalette();
        const auto readable = [&](QPalette::ColorRole text, QPalette::ColorRole on) {
            return Look::contrast(dark.color(text), dark.color(on)) >= Look::readableContrast;
        };
        QVERIFY(readable(QPalette::WindowText, QPalette::Window));
        QVERIFY(readable(QPalette::Text, QPalette::Base));
        QVERIFY(readable(QPalette::ButtonText, QPalette::Button));
        QVERIFY(readable(QPalette::ToolTipText, QPalette::ToolTipBase));
        QVERIFY(readable(QPalette::PlaceholderText, QPalette::Base));
        QVERIFY(readable(QPalette::Link, QPalette::Base));
        QVERIFY(Look::contrast(dark.color(QPalette::HighlightedText), dark.color(QPalette::Highlight)) >= 3);
        QVERIFY(Look::contrast(quietText(dark), dark.color(QPalette::Window)) >= Look::readableContrast);
        QVERIFY(Look::contrast(problemText(dark), dark.color(QPalette::Window)) >= Look::readableContrast);
    }

    void hearsOfItFromThePortal()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("there is no dbus-daemon");
        QProcess daemon;
        daemon.start(QStringLiteral("dbus-daemon"),
                     {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(daemon.waitForStarted());
        QVERIFY(Testkit::eventually([&] { return daemon.canReadLine(); }));
        const QByteArray address = daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromUtf8(address), QStringLiteral("portal"));
        FakePortal portal;
        portal.scheme = 1;
        QVERIFY(bus.registerObject(path, &portal, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(service));

        ColourScheme colours;
        colours.start();
        QVERIFY(Testkit::eventually(isDark));
        Q_EMIT portal.SettingChanged(appearance, QStringLiteral("accent-color"), QDBusVariant(2u));
        Q_EMIT portal.SettingChanged(appearance, QStringLiteral("color-scheme"), QDBusVariant(2u));
        QVERIFY(Testkit::eventually([] { return !isDark(); }));
        Q_EMIT portal.SettingChanged(appearance, QStringLiteral("color-scheme"), QDBusVariant(1u));
        QVERIFY(Testkit::eventually(isDark));
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        daemon.kill();
        QVERIFY(daemon.waitForFinished());
    }

    void withoutABusNothingIsWaitedFor()
    {
        // Somebody takes the connection and says nothing.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        qputenv("DBUS_SESSION_BUS_ADDRESS",
                QStringLiteral("tcp:host=127.0.0.1,port=%1").arg(silent.serverPort()).toUtf8());
        QElapsedTimer timer;
        timer.start();
        {
            ColourScheme colours;
            colours.start();
            QVERIFY(Testkit::eventually([&] { return silent.hasPendingConnections(); }));
        }
        QVERIFY(timer.elapsed() < 5000);
        silent.close(); // What hangs on it lets go.

        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        ColourScheme colours;
        colours.start();
        Testkit::meanwhile(std::chrono::milliseconds(100));
        QVERIFY(!isDark());
    }
};

QTEST_MAIN(TestColourScheme)
#include "tst_colourscheme.moc"
