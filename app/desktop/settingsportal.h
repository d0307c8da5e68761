// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusMessage;
class QThread;

namespace Pinthread {

/// What the desktop's settings portal says about light and dark: `org.freedesktop.appearance color-scheme`, over D-Bus.
/// Where there is no portal, nothing is ever said. The only class of the program that knows QtDBus; connecting to the
/// bus is left to a thread that ends with it. GUI thread.
class SettingsPortal : public QObject
{
    Q_OBJECT

public:
    enum class ColourScheme { NoPreference = 0, Dark = 1, Light = 2 };

    explicit SettingsPortal(QObject *parent = nullptr);
    ~SettingsPortal() override;

    /// Begins to ask, and hears of every change from then on. Returns at once.
    void start();

Q_SIGNALS:
    void colourSchemeIs(Pinthread::SettingsPortal::ColourScheme scheme);

private Q_SLOTS:
    void onAnswer(const QDBusMessage &message);
    void onSettingChanged(const QDBusMessage &message);

private:
    void ask();
    void tell(QVariant value);

    QThread *m_connecting = nullptr;
};

} // namespace Pinthread
