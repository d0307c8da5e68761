// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QMenuBar;
class QTreeWidget;

namespace Pinthread {

/// Every key that does something in a window: those of its menus, read from them, and those that no menu has.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// Reads \a menus once.
    explicit ShortcutsDialog(const QMenuBar &menus, QWidget *parent = nullptr);

private:
    /// What is done, and the keys for it.
    struct Line
    {
        QString what;
        QString keys;
    };

    void addGroup(const QString &title, const QList<Line> &lines);
    [[nodiscard]] static QString plain(QString text);
    [[nodiscard]] static QString keysOf(const QList<QKeySequence> &shortcuts);

    QTreeWidget *m_list;
};

} // namespace Pinthread
