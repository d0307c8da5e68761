// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionwords.h"

#include "model/seams.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPropertyAnimation;
class QPushButton;

namespace Pinthread {

/// Says across the window that there is no connection, why, and when it is tried again. Shows and hides itself, gliding
/// so that the picture below does not jump. Wakes up once a second only while it counts down.
class ConnectionBanner : public QFrame
{
    Q_OBJECT

public:
    /// \a clock tells how long there is to wait; it must outlive the banner.
    explicit ConnectionBanner(const Clock &clock, QWidget *parent = nullptr);

    void setStatus(const ConnectionStatus &status);
    /// What it says now, as one text.
    [[nodiscard]] QString text() const;
    /// Whether it is there or on its way.
    [[nodiscard]] bool isRaised() const { return m_raised; }

Q_SIGNALS:
    void tryNowRequested();
    void joinRequested();
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void raiseOrLower(bool raised);
    void updateCountdown();

    const Clock &m_clock;
    ConnectionStatus m_status;
    QLabel *m_words;
    QLabel *m_countdown;
    QPushButton *m_tryNow;
    QPushButton *m_join;
    QPushButton *m_signIn;
    QPropertyAnimation *m_glide;
    QTimer m_everySecond;
    bool m_raised = false;
};

} // namespace Pinthread
