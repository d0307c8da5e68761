// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Pinthread {

/// A small button that is on or off and says of how many things it speaks. On, it is filled and has a tick.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    /// \a hint says what it chooses, as a sentence.
    FilterChip(const QString &words, const QString &hint, QWidget *parent = nullptr);

    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void nameIt();
    [[nodiscard]] QString countText() const;

    int m_count = 0;
};

} // namespace Pinthread
