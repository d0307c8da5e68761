// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Pinthread {

/// What is being done that takes a while, how far it is, and a button that gives it up. Shows itself only when it has
/// taken half a second: most things are done before anybody could read what they are.
class Activity : public QWidget
{
    Q_OBJECT

public:
    static constexpr int patience = 500; ///< Milliseconds.

    explicit Activity(QWidget *parent = nullptr);

    /// \a words is being done; the same words again change nothing. Empty: nothing is.
    void setWords(const QString &words);
    /// 0–1; it begins with an unknown part.
    void setPart(double part);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColours();

    QLabel *m_words;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QTimer m_soon;
};

} // namespace Pinthread
