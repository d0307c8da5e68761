// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarywords.h"

#include "conversation/relativetime.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Pinthread {

namespace {

struct LibraryWords
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::LibraryWords)
};

} // namespace

QString unreadWords(const LibraryItem &item)
{
    return item.unreadConversations > 0 ? LibraryWords::tr("%Ln new", "conversations", item.unreadConversations)
                                        : LibraryWords::tr("New");
}

QString conversationWords(const LibraryItem &item)
{
    const int all = item.summary.conversations;
    const int open = item.summary.openConversations;
    if (all == 0)
        return LibraryWords::tr("No conversations");
    if (open == all)
        return LibraryWords::tr("%Ln open", "conversations", open);
    if (open == 0)
        return LibraryWords::tr("%Ln resolved", "conversations", all);
    return LibraryWords::tr("%1 of %Ln open", "conversations, of which %1 are open", all).arg(QLocale().toString(open));
}

QString factsInWords(const LibraryItem &item)
{
    const Asset &asset = item.summary.asset;
    const QLocale locale;
    const QString bytes = locale.formattedDataSize(asset.contentBytes, 1);
    QStringList lines{asset.name};
    lines << (asset.pixelSize.isValid()
                  ? LibraryWords::tr("%1 × %2 pixels, %3", "width, height, size of the file")
                        .arg(locale.toString(asset.pixelSize.width()), locale.toString(asset.pixelSize.height()), bytes)
                  : bytes);
    const QString added = exactTime(asset.createdAt);
    lines << (asset.createdBy.name.isEmpty() ? LibraryWords::tr("Added: %1").arg(added)
                                             : LibraryWords::tr("Added by %1: %2").arg(asset.createdBy.name, added));
    if (item.summary.revision > 0)
        lines << LibraryWords::tr("Last change: %1").arg(exactTime(item.summary.changedAt));
    if (item.lastOpened > 0)
        lines << LibraryWords::tr("Opened here: %1").arg(exactTime(item.lastOpened));
    if (item.shared)
        lines << LibraryWords::tr("Shared: others on this network can open it");
    if (!item.availableOffline)
        lines << LibraryWords::tr("Not available offline");
    return lines.join(QLatin1Char('\n'));
}

QString removalQuestion(const QList<LibraryItem> &items, int spared)
{
    const auto count = static_cast<int>(items.size());
    QStringList sentences;
    if (count > 1) {
        sentences << LibraryWords::tr("Remove %Ln item(s) and what was said on them from everybody's library?", nullptr,
                                      count);
    } else if (const int conversations = items.constFirst().summary.conversations; conversations > 0) {
        sentences << LibraryWords::tr("Remove “%1” and its %Ln conversation(s) from everybody's library?", nullptr,
                                      conversations)
                         .arg(items.constFirst().name());
    } else {
        sentences << LibraryWords::tr("Remove “%1” from everybody's library?").arg(items.constFirst().name());
    }
    sentences << LibraryWords::tr("You can undo this.");
    if (spared > 0)
        sentences << LibraryWords::tr("%Ln other(s) that you chose stay, because they are not yours to remove.",
                                      nullptr, spared);
    return sentences.join(QLatin1Char(' '));
}

QString removalWords(const Removal &removal)
{
    return removal.assets.size() == 1
               ? LibraryWords::tr("Removed “%1”.").arg(removal.name)
               : LibraryWords::tr("Removed %Ln item(s).", nullptr, static_cast<int>(removal.assets.size()));
}

QString seenWords(qint64 seenAt, qint64 now)
{
    const QDateTime seen = QDateTime::fromMSecsSinceEpoch(seenAt);
    const bool today = seen.date() == QDateTime::fromMSecsSinceEpoch(now).date();
    return LibraryWords::tr("This is the library as last seen: %1.")
        .arg(today ? QLocale().toString(seen.time(), QLocale::ShortFormat) : exactTime(seenAt));
}

} // namespace Pinthread
