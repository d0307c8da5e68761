// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/links.h"

#include <QMenu>
#include <QModelIndex>

namespace Pinthread {

/// What can be done with a comment: only what this user may do. Deletes itself when it is closed.
class CommentMenu : public QMenu
{
    Q_OBJECT

public:
    /// For the comment at \a index of a CommentListModel, with \a links in it. \a pointedAt is the link the menu was
    /// asked for on; empty for none.
    CommentMenu(const QModelIndex &index, const QList<Link> &links, const QUrl &pointedAt, QWidget *parent);

Q_SIGNALS:
    void replyChosen();
    void copyChosen();
    void editChosen();
    void deleteChosen();
    void linkChosen(const QUrl &url);

private:
    void addLinks(const QList<Link> &links, const QUrl &pointedAt);
};

} // namespace Pinthread
