// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Pinthread {

/// How far a picture is on its way to the screen, and a button to give up, at the lower edge of what it is going to be
/// shown in. It comes up only when it takes longer than a moment: most pictures are there before anybody could read it.
class OpeningBar : public QWidget
{
    Q_OBJECT

public:
    explicit OpeningBar(QWidget *parent);

    /// \a progress from 0 to 1.
    void setProgress(double progress);
    /// It is there, or will not come.
    void putAway();
    /// What it lies in has another size.
    void moveToPlace();

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
    QPushButton *m_cancel;
    double m_progress = 0;
    QTimer m_moment;
};

} // namespace Pinthread
