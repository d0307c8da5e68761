// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Pinthread {

class Button;

/// A small bubble beside selected words: offers a conversation about them, or says why there can be none. It never
/// takes the focus by itself; Tab leads to it, Escape puts it away.
///
/// A child of the widget that it floats over.
class SelectionPrompt : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionPrompt(QWidget *parent);

    /// Offers a conversation.
    void offer();
    /// Says \a reason instead.
    void refuse(const QString &reason);
    /// Where the words are, in the parent's coordinates: the bubble goes below them, or above.
    void setPlace(const QRect &words);

Q_SIGNALS:
    void accepted();
    /// Put away by the user.
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void followPalette();
    void place();

    Button *m_start;
    QLabel *m_reason;
    Button *m_close;
    QRect m_words;
};

} // namespace Pinthread
