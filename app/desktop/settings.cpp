// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings.h"

#include <algorithm>

namespace Pinthread {

namespace {

constexpr qsizetype longestName = 80;

const QString languageKey = QStringLiteral("user/language");
const QString pinSizeKey = QStringLiteral("picture/pinSize");
const QString promptDelayKey = QStringLiteral("text/promptDelay");
const QString panelWidthKey = QStringLiteral("picture/panelWidth");
const QString placeKey = QStringLiteral("window/place");
const QString libraryOrderKey = QStringLiteral("library/order");
const QString byNameValue = QStringLiteral("name");
const QString folderKey = QStringLiteral("open/folder");

} // namespace

Settings::Settings(Profile &profile, QObject *parent) : QObject(parent), m_profile(profile) {}

QString Settings::userName() const
{
    return m_nameForNow.isEmpty() ? m_profile.userName() : m_nameForNow;
}

bool Settings::hasUserName() const
{
    return !m_nameForNow.isEmpty() || m_profile.hasUserName();
}

void Settings::setUserName(const QString &name)
{
    const QString tidy = name.simplified().left(longestName);
    if (tidy.isEmpty())
        return;
    const bool isNew = tidy != userName();
    const bool asked = asksForUserName();
    m_nameForNow.clear();
    m_profile.setUserName(tidy);
    if (asked)
        Q_EMIT userNameSettled();
    if (isNew)
        Q_EMIT userNameChanged(tidy);
}

void Settings::putOffUserName()
{
    const bool asked = asksForUserName();
    m_namePutOff = true;
    if (asked)
        Q_EMIT userNameSettled();
}

QString Settings::language() const
{
    return m_profile.settings().value(languageKey).toString();
}

void Settings::setLanguage(const QString &code)
{
    if (code == language())
        return;
    if (code.isEmpty())
        m_profile.settings().remove(languageKey);
    else
        m_profile.settings().setValue(languageKey, code);
    Q_EMIT languageChanged(code);
}

double Settings::pinSize() const
{
    bool isNumber = false;
    const double percent = m_profile.settings().value(pinSizeKey).toDouble(&isNumber);
    return isNumber ? qBound(leastPinSize, percent, largestPinSize) : usualPinSize;
}

void Settings::setPinSize(double percent)
{
    const double bounded = qBound(leastPinSize, percent, largestPinSize);
    if (qFuzzyCompare(bounded, pinSize()))
        return;
    m_profile.settings().setValue(pinSizeKey, bounded);
    Q_EMIT pinSizeChanged(bounded);
}

std::chrono::milliseconds Settings::promptDelay() const
{
    bool isNumber = false;
    const int delay = m_profile.settings().value(promptDelayKey).toInt(&isNumber);
    return isNumber ? std::clamp(std::chrono::milliseconds(delay), std::chrono::milliseconds(0), longestPromptDelay)
                    : usualPromptDelay;
}

void Settings::setPromptDelay(std::chrono::milliseconds delay)
{
    const auto bounded = std::clamp(delay, std::chrono::milliseconds(0), longestPromptDelay);
    if (bounded == promptDelay())
        return;
    m_profile.settings().setValue(promptDelayKey, int(bounded.count()));
    Q_EMIT promptDelayChanged(bounded);
}

int Settings::panelWidth() const
{
    const int width = m_profile.settings().value(panelWidthKey).toInt();
    return width > 0 ? qMax(width, leastPanelWidth) : 0;
}

void Settings::setPanelWidth(int width)
{
    m_profile.settings().setValue(panelWidthKey, width);
}

LibraryOrder::By Settings::libraryOrder() const
{
    const bool byName = m_profile.settings().value(libraryOrderKey).toString() == byNameValue;
    return byName ? LibraryOrder::By::Name : LibraryOrder::By::Recency;
}

void Settings::setLibraryOrder(LibraryOrder::By by)
{
    m_profile.settings().setValue(libraryOrderKey,
                                  by == LibraryOrder::By::Name ? byNameValue : QStringLiteral("recency"));
}

QByteArray Settings::windowPlace() const
{
    return m_profile.settings().value(placeKey).toByteArray();
}

void Settings::setWindowPlace(const QByteArray &place)
{
    m_profile.settings().setValue(placeKey, place);
}

QString Settings::folder() const
{
    return m_profile.settings().value(folderKey).toString();
}

void Settings::setFolder(const QString &folder)
{
    m_profile.settings().setValue(folderKey, folder);
}

} // namespace Pinthread
