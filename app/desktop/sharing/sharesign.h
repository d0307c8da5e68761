// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Pinthread {

/// The sign at the head of the ShareDialog: filled while something is shared, an outline while nothing is. The title
/// beside it says the same in words.
class ShareSign : public QWidget
{
    Q_OBJECT

public:
    explicit ShareSign(QWidget *parent = nullptr);

    void setOn(bool on);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_on = false;
};

} // namespace Pinthread
