// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QLineEdit>

namespace Pinthread {

/// The field in which a card's name is edited. It begins with what is before the file's ending selected.
class NameEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit NameEditor(QWidget *parent);

    /// The first time alone: after that the text is the user's.
    void begin(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_ground;
    bool m_begun = false;
};

} // namespace Pinthread
