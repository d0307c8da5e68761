// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsportal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFileInfo>
#include <QThread>

namespace Pinthread {

namespace {

const QString connectionName = QStringLiteral("pinthread-settings-portal");
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");

/// Where the session's bus is; empty: there is none. Left to itself, the D-Bus library would start one, which nobody
/// would be on.
QString busAddress()
{
    const QString named = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS");
    if (!named.isEmpty())
        return named;
    const QString usual = qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus");
    return QFileInfo::exists(usual) ? QStringLiteral("unix:path=") + usual : QString();
}

} // namespace

SettingsPortal::SettingsPortal(QObject *parent) : QObject(parent) {}

SettingsPortal::~SettingsPortal()
{
    if (!m_connecting)
        return;
    // A bus that hangs is left to itself: to disconnect from it would be to wait for it.
    if (!m_connecting->isFinished()) {
        connect(m_connecting, &QThread::finished, m_connecting, &QObject::deleteLater);
        return;
    }
    delete m_connecting;
    QDBusConnection::disconnectFromBus(connectionName);
}

void SettingsPortal::start()
{
    const QString address = busAddress();
    if (m_connecting || address.isEmpty())
        return;
    m_connecting = QThread::create([address] { QDBusConnection::connectToBus(address, connectionName); });
    connect(m_connecting, &QThread::finished, this, &SettingsPortal::ask);
    m_connecting->start();
}

void SettingsPortal::ask()
{
    QDBusConnection bus(connectionName);
    if (!bus.isConnected())
        return;
    // From whomever it comes: to watch for the portal's name one would have to wait for the bus.
    bus.connect(QString(), path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QDBusMessage)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    question << group << schemeKey;
    bus.callWithCallback(question, this, SLOT(onAnswer(QDBusMessage)));
}

void SettingsPortal::onAnswer(const QDBusMessage &message)
{
    tell(message.arguments().value(0));
}

void SettingsPortal::onSettingChanged(const QDBusMessage &message)
{
    const QVariantList arguments = message.arguments();
    if (arguments.value(0).toString() == group && arguments.value(1).toString() == schemeKey)
        tell(arguments.value(2));
}

void SettingsPortal::tell(QVariant value)
{
    // Read() has wrapped its answer twice since its first version.
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = qvariant_cast<QDBusVariant>(value).variant();
    bool isNumber = false;
    const uint scheme = value.toUInt(&isNumber);
    if (isNumber && scheme <= uint(ColourScheme::Light))
        Q_EMIT colourSchemeIs(ColourScheme(scheme));
    else if (isNumber)
        Q_EMIT colourSchemeIs(ColourScheme::NoPreference);
}

} // namespace Pinthread
