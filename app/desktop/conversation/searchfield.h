// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace Pinthread {

class Button;

/// A field to search in, with a sign for it, and one to empty it while there is something in it.
///
/// Escape empties it; in the empty field it asks to be left, as Down does in any.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

Q_SIGNALS:
    /// The cursor has come into it.
    void entered();
    /// The user wants to go on to what was found.
    void left();

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void followPalette();
    void placeClear();

    Button *m_clear = nullptr;
};

} // namespace Pinthread
