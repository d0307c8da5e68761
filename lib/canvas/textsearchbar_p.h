// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Pinthread {

class TextCanvas;

/// The bar in which words are searched for in a TextCanvas, which it floats over. Enter goes to the next place, with
/// Shift to the one before; Escape closes it and goes back to the text.
class TextSearchBar : public QFrame
{
    Q_OBJECT

public:
    explicit TextSearchBar(TextCanvas &canvas);

    /// Shows it with the focus, with \a words in it, or with what was searched for last.
    void open(const QString &words);
    [[nodiscard]] QString words() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QToolButton *addButton(const QString &name, const QString &text);
    void close();
    void showCount();

    TextCanvas &m_canvas;
    QLineEdit *m_edit;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace Pinthread
