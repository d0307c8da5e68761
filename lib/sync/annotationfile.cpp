// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/annotationfile.h"

#include "model/textanchor.h"
#include "model/textfinder.h"
#include "protocol/webannotation.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QUrl>

namespace Pinthread {

namespace {

/// What the annotations say that they are about: an IRI in any case.
QString sourceOf(const Asset &asset)
{
    const QUrl url(asset.urlId, QUrl::StrictMode);
    if (url.isValid() && !url.isRelative())
        return asset.urlId;
    return QStringLiteral("urn:pinthread:asset:") + QString::fromLatin1(QUrl::toPercentEncoding(asset.urlId));
}

Protocol::AnnotatedAsset annotated(const Asset &asset, const QString &source)
{
    return {.source = source, .kind = asset.kind, .name = asset.name, .pixelSize = asset.pixelSize};
}

/// Nothing when the text has no words there.
std::optional<TextRange> completed(const TextRange &range, const Protocol::ReadConversation &read,
                                   const PlainText &text, const TextFinder &finder, const Limits &limits)
{
    if (read.lacksQuote) {
        const auto words = textRangeFor(text, {range.start, range.end}, limits);
        return words ? std::optional(*words) : std::nullopt;
    }
    if (!read.lacksPosition)
        return range;
    const FoundText found = finder.find(range);
    TextRange placed = range;
    if (found) {
        placed.start = found->span.start;
        placed.end = found->span.end;
    }
    return placed; // Where it is not found now it may be in another edition.
}

} // namespace

QString AnnotationFile::write(const QString &fileName, const Asset &asset, const QList<Conversation> &conversations)
{
    QSaveFile file(fileName);
    const QByteArray bytes = Protocol::writeAnnotations(annotated(asset, sourceOf(asset)), conversations);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return tr("%1 could not be written: %2.").arg(QFileInfo(fileName).fileName(), file.errorString());
    return {};
}

Expected<AnnotationFile::Content, QString> AnnotationFile::read(const QString &fileName, const Asset &asset,
                                                                const PlainText &text, const Limits &limits)
{
    const QString name = QFileInfo(fileName).fileName();
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(tr("%1 could not be opened: %2.").arg(name, file.errorString()));
    if (file.size() > mostBytes) {
        return failure(
            tr("%1 is too large: it has %2, and files of up to %3 are read.")
                .arg(name, QLocale().formattedDataSize(file.size(), 1), QLocale().formattedDataSize(mostBytes, 1)));
    }
    const QByteArray bytes = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError)
        return failure(tr("%1 could not be read: %2.").arg(name, file.errorString()));
    // Without a source: whoever imports them here says that they belong here.
    const auto read = Protocol::readAnnotations(bytes, annotated(asset, {}));
    if (!read)
        return failure(
            tr("%1 has no annotations in it: it is not in the form that the W3C has given them (JSON-LD).").arg(name));

    Content content;
    content.setAside = static_cast<int>(read->setAside.size());
    if (!read->setAside.isEmpty())
        content.firstReason = read->setAside.first().reason;
    const TextFinder finder(text);
    for (const Protocol::ReadConversation &one : read->conversations) {
        Conversation conversation = one.conversation;
        if (const auto *range = std::get_if<TextRange>(&conversation.anchor)) {
            const auto whole = completed(*range, one, text, finder, limits);
            if (!whole) {
                ++content.setAside;
                continue;
            }
            conversation.anchor = *whole;
        }
        content.conversations.append(conversation);
    }
    return content;
}

} // namespace Pinthread
