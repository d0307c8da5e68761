// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/libraryitem.h"

#include <QMenu>

namespace Pinthread {

/// What can be done with the assets that are chosen. Deletes itself when it is closed.
class LibraryMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a items: not empty.
    explicit LibraryMenu(const QList<LibraryItem> &items, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void renameRequested();
    void markReadRequested();
    void removeRequested();

private:
    QAction *add(const char *name, const QString &words, const QKeySequence &keys, bool enabled);
};

} // namespace Pinthread
