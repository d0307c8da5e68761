// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/commentmenu.h"

#include "conversation/commentlistmodel.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace Pinthread {

namespace {

constexpr qsizetype mostLinks = 6;
constexpr int mostLinkWidth = 260; ///< Device-independent pixels.

} // namespace

CommentMenu::CommentMenu(const QModelIndex &index, const QList<Link> &links, const QUrl &pointedAt, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("commentMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
    if (index.data(CommentListModel::MayReplyRole).toBool())
        addAction(tr("Reply"), this, &CommentMenu::replyChosen)->setShortcut(Qt::Key_R);
    QAction *copy = addAction(tr("Copy"), this, &CommentMenu::copyChosen);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(!index.data(CommentListModel::DeletedRole).toBool());
    addLinks(links, pointedAt);
    if (index.data(CommentListModel::MayEditRole).toBool())
        addAction(tr("Edit"), this, &CommentMenu::editChosen)->setShortcut(Qt::Key_F2);
    if (index.data(CommentListModel::MayDeleteRole).toBool())
        addAction(tr("Delete…"), this, &CommentMenu::deleteChosen)->setShortcut(QKeySequence::Delete);
}

void CommentMenu::addLinks(const QList<Link> &links, const QUrl &pointedAt)
{
    QList<QUrl> urls;
    for (const Link &link : links) {
        if (!urls.contains(link.url) && (pointedAt.isEmpty() || link.url == pointedAt))
            urls.append(link.url);
    }
    if (urls.isEmpty())
        return;
    addSeparator();
    const QFontMetrics metrics(font());
    for (const QUrl &url : urls.first(std::min(urls.size(), mostLinks))) {
        // In a menu an ampersand alone would underline what follows it.
        const QString shown = metrics.elidedText(QString::fromLatin1(url.toEncoded()), Qt::ElideMiddle, mostLinkWidth);
        addAction(tr("Open %1", "an address").arg(QString(shown).replace(u'&', QStringLiteral("&&"))), this,
                  [this, url] { Q_EMIT linkChosen(url); });
    }
    if (urls.size() == 1) {
        addAction(tr("Copy the address"), this,
                  [url = urls.first()] { QGuiApplication::clipboard()->setText(url.toString()); });
    }
    addSeparator();
}

} // namespace Pinthread
