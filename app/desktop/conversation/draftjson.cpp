// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "conversation/draftjson.h"

#include "conversation/anchorjson.h"
#include "model/operation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pinthread {

namespace {

constexpr int version = 1;

constexpr QLatin1String assetField("asset");
constexpr QLatin1String textField("text");
constexpr QLatin1String replyToField("replyTo");
constexpr QLatin1String conversationField("conversation");
constexpr QLatin1String commentField("comment");
constexpr QLatin1String markerField("marker");
constexpr QLatin1String rangeField("range");

QJsonObject toJson(const DraftFile::Entry &entry)
{
    QJsonObject object{{assetField, entry.key.asset.toText()}, {textField, entry.text}};
    std::visit(Overloaded{[&](ConversationId id) { object.insert(conversationField, id.toText()); },
                          [&](CommentId id) { object.insert(commentField, id.toText()); },
                          [&](const Anchor &anchor) {
                              std::visit(
                                  Overloaded{[&](const Marker &marker) { object.insert(markerField, toJson(marker)); },
                                             [&](const TextRange &range) { object.insert(rangeField, toJson(range)); }},
                                  anchor);
                          }},
               entry.key.place);
    if (!entry.replyTo.isNull())
        object.insert(replyToField, entry.replyTo.toText());
    return object;
}

std::optional<DraftFile::Entry> entryFromJson(const QJsonObject &object)
{
    const auto asset = AssetId::fromText(object.value(assetField).toString());
    const QString text = object.value(textField).toString();
    if (!asset || text.isEmpty())
        return {};
    if (const auto id = ConversationId::fromText(object.value(conversationField).toString()))
        return DraftFile::Entry{
            {*asset, *id}, text, CommentId::fromText(object.value(replyToField).toString()).value_or(CommentId())};
    if (const auto id = CommentId::fromText(object.value(commentField).toString()))
        return DraftFile::Entry{{*asset, *id}, text, {}};
    if (object.value(markerField).isObject())
        return DraftFile::Entry{{*asset, Anchor(markerFromJson(object.value(markerField).toObject()))}, text, {}};
    if (const auto range = textRangeFromJson(object.value(rangeField).toObject()))
        return DraftFile::Entry{{*asset, Anchor(*range)}, text, {}};
    return {};
}

} // namespace

QByteArray draftsToJson(const QList<DraftFile::Entry> &entries)
{
    QJsonArray drafts;
    for (const DraftFile::Entry &entry : entries)
        drafts.append(toJson(entry));
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), version}, {QStringLiteral("drafts"), drafts}})
        .toJson();
}

std::optional<QList<DraftFile::Entry>> draftsFromJson(const QByteArray &json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    if (file.value(u"version").toInt() != version || !file.value(u"drafts").isArray())
        return {};
    QList<DraftFile::Entry> entries;
    const QJsonArray drafts = file.value(u"drafts").toArray();
    for (const QJsonValue draft : drafts) {
        const auto entry = entryFromJson(draft.toObject());
        if (!entry)
            return {};
        entries.append(*entry);
    }
    return entries;
}

} // namespace Pinthread
