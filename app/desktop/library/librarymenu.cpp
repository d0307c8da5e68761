// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarymenu.h"

#include <algorithm>

namespace Pinthread {

LibraryMenu::LibraryMenu(const QList<LibraryItem> &items, QWidget *parent) : QMenu(parent)
{
    setObjectName(QStringLiteral("libraryMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isOne = items.size() == 1;
    connect(add("libraryMenuOpen", tr("&Open"), Qt::Key_Return, true), &QAction::triggered, this,
            &LibraryMenu::openRequested);
    connect(add("libraryMenuRename", tr("Re&name"), Qt::Key_F2, isOne && items.constFirst().mayRename),
            &QAction::triggered, this, &LibraryMenu::renameRequested);
    connect(add("libraryMenuRead", tr("&Mark as read"), {}, std::ranges::any_of(items, &LibraryItem::unread)),
            &QAction::triggered, this, &LibraryMenu::markReadRequested);
    addSeparator();
    connect(
        add("libraryMenuRemove", tr("&Remove…"), Qt::Key_Delete, std::ranges::any_of(items, &LibraryItem::mayRemove)),
        &QAction::triggered, this, &LibraryMenu::removeRequested);
}

QAction *LibraryMenu::add(const char *name, const QString &words, const QKeySequence &keys, bool enabled)
{
    QAction *action = addAction(words);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys); // To be read: the list takes the key before anybody else.
    action->setEnabled(enabled);
    return action;
}

} // namespace Pinthread
