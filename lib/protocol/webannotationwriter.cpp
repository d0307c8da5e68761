// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/webannotation.h"

#include "model/event.h"
#include "protocol/webannotationterms_p.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Pinthread::Protocol {

using namespace WebAnnotation;

namespace {

QJsonObject personJson(const User &user)
{
    return {{Term("id"), urn(user.id.bits())}, {Term("type"), Term("Person")}, {Term("name"), user.name}};
}

QJsonObject bodyJson(const Comment &comment, bool isFirst)
{
    QJsonObject body{{Term("id"), urn(comment.id.bits())},
                     {Term("type"), Term("TextualBody")},
                     {Term("value"), comment.text},
                     {Term("format"), Term("text/markdown")},
                     {Term("purpose"), isFirst ? Term("commenting") : Term("replying")},
                     {Term("creator"), personJson(comment.author)},
                     {Term("created"), timeText(comment.createdAt)}};
    if (comment.editedAt != 0)
        body.insert(Term("modified"), timeText(comment.editedAt));
    if (!comment.parentId.isNull())
        body.insert(replyTo, urn(comment.parentId.bits()));
    if (comment.deleted)
        body.insert(deleted, true);
    return body;
}

QJsonValue selectorJson(const Anchor &anchor)
{
    return std::visit(
        Overloaded{[](const Marker &marker) -> QJsonValue {
                       return QJsonObject{{Term("type"), Term("FragmentSelector")},
                                          {Term("conformsTo"), mediaFragments},
                                          {Term("value"), fragmentText(marker)}};
                   },
                   [](const TextRange &range) -> QJsonValue {
                       const QJsonObject position{{Term("type"), Term("TextPositionSelector")},
                                                  {Term("start"), range.start},
                                                  {Term("end"), range.end}};
                       QJsonObject quote{{Term("type"), Term("TextQuoteSelector")}, {Term("exact"), range.exact}};
                       if (!range.prefix.isEmpty())
                           quote.insert(Term("prefix"), range.prefix);
                       if (!range.suffix.isEmpty())
                           quote.insert(Term("suffix"), range.suffix);
                       return QJsonArray{position, quote};
                   }},
        anchor);
}

QJsonObject annotationJson(const AnnotatedAsset &asset, const Conversation &conversation)
{
    QJsonArray bodies;
    for (const Comment &comment : conversation.comments)
        bodies.append(bodyJson(comment, bodies.isEmpty()));
    QJsonObject annotation{{Term("id"), urn(conversation.id.bits())},
                           {Term("type"), Term("Annotation")},
                           {Term("motivation"), Term("commenting")},
                           {Term("creator"), personJson(conversation.createdBy())},
                           {Term("created"), timeText(conversation.createdAt())},
                           {Term("body"), bodies},
                           {Term("target"), QJsonObject{{Term("source"), asset.source},
                                                        {Term("selector"), selectorJson(conversation.anchor)}}}};
    if (conversation.number != 0)
        annotation.insert(number, conversation.number);
    if (conversation.resolution) {
        annotation.insert(resolution, QJsonObject{{Term("creator"), personJson(conversation.resolution->by)},
                                                  {Term("created"), timeText(conversation.resolution->at)}});
    }
    return annotation;
}

} // namespace

QByteArray writeAnnotations(const AnnotatedAsset &asset, const QList<Conversation> &conversations)
{
    QJsonArray items;
    for (const Conversation &conversation : conversations)
        items.append(annotationJson(asset, conversation));
    const QJsonObject ownTerms{{Term("pinthread"), vocabulary}, {replyTo, QJsonObject{{Term("@type"), Term("@id")}}}};
    QJsonObject collection{
        {Term("@context"), QJsonArray{context, ownTerms}},
        {Term("type"), Term("AnnotationCollection")},
        {Term("total"), items.size()},
        {Term("first"),
         QJsonObject{{Term("type"), Term("AnnotationPage")}, {Term("startIndex"), 0}, {Term("items"), items}}}};
    if (!asset.name.isEmpty())
        collection.insert(Term("label"), asset.name);
    return QJsonDocument(collection).toJson(QJsonDocument::Indented);
}

} // namespace Pinthread::Protocol
