// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include "library/libraryorder.h"

#include <QObject>

#include <chrono>

namespace Pinthread {

/// What a person has chosen about the program, kept in the profile. A change is told at once to whoever shows it, and
/// written by Qt a moment later. GUI thread.
class Settings : public QObject
{
    Q_OBJECT

public:
    static constexpr double leastPinSize = 1;
    static constexpr double largestPinSize = 20;
    static constexpr double usualPinSize = 5;
    static constexpr int leastPanelWidth = 200;
    /// As the original has it.
    static constexpr std::chrono::milliseconds usualPromptDelay{3'500};
    static constexpr std::chrono::milliseconds longestPromptDelay{30'000};

    /// \a profile must outlive this.
    explicit Settings(Profile &profile, QObject *parent = nullptr);

    /// What others see, 1–80 characters.
    [[nodiscard]] QString userName() const;
    /// Whether somebody has chosen it; the account's on this computer otherwise.
    [[nodiscard]] bool hasUserName() const;
    /// A \a name that has nothing but spaces changes nothing.
    void setUserName(const QString &name);
    /// Whether somebody should be asked above what is open: nobody has chosen a name, nor said that it can wait.
    [[nodiscard]] bool asksForUserName() const { return !m_namePutOff && !hasUserName(); }
    /// Not until the next start.
    void putOffUserName();
    /// For as long as the program runs, or until another one is set; empty: none. Tells nobody.
    void setUserNameForNow(const QString &name) { m_nameForNow = name; }

    /// The language's code, as `pt_BR`; empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);

    /// A pin's width as a percentage of the picture's.
    [[nodiscard]] double pinSize() const;
    /// Held between the bounds.
    void setPinSize(double percent);

    /// How long words stay selected with the mouse before a conversation about them is offered.
    [[nodiscard]] std::chrono::milliseconds promptDelay() const;
    /// Held between 0 and the longest.
    void setPromptDelay(std::chrono::milliseconds delay);

    /// How wide the list of conversations beside a picture was made last, for the next picture; in device-independent
    /// pixels. 0: nobody has changed it.
    [[nodiscard]] int panelWidth() const;
    void setPanelWidth(int width);

    /// In which order the library was shown last.
    [[nodiscard]] LibraryOrder::By libraryOrder() const;
    void setLibraryOrder(LibraryOrder::By by);

    /// Where the window was that was closed last (QWidget::saveGeometry()); may be empty.
    [[nodiscard]] QByteArray windowPlace() const;
    void setWindowPlace(const QByteArray &place);

    /// The folder in which a file was chosen last; may be empty.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);

Q_SIGNALS:
    void userNameChanged(const QString &name);
    /// asksForUserName() is not so any more; before userNameChanged().
    void userNameSettled();
    void languageChanged(const QString &code);
    void pinSizeChanged(double percent);
    void promptDelayChanged(std::chrono::milliseconds delay);

private:
    Profile &m_profile;
    QString m_nameForNow;
    bool m_namePutOff = false;
};

} // namespace Pinthread
