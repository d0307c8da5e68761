// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/conversation.h"
#include "model/expected.h"
#include "protocol/protocolerror.h"

#include <QJsonObject>

/// \file
/// Conversations as W3C Web Annotations (Web Annotation Data Model and Vocabulary, Recommendations of 23 February 2017)
/// in JSON-LD, so that other annotation tools can read and write them. WEBANNOTATION.md describes what stands where.

namespace Pinthread::Protocol {

/// What annotations are about.
struct AnnotatedAsset
{
    /// An IRI of the document or image, which the annotations name as their source.
    QString source;
    AssetKind kind = AssetKind::Image;
    /// What people call it; may be empty.
    QString name;
    /// Of an image, upright: for reading places that are given in pixels. Invalid: such places are not understood.
    QSize pixelSize;
};

/// The conversations as an AnnotationCollection with one page, in UTF-8. Nothing that the model holds is lost: reading
/// it again gives equal conversations.
[[nodiscard]] QByteArray writeAnnotations(const AnnotatedAsset &asset, const QList<Conversation> &conversations);

/// A conversation that was read.
struct ReadConversation
{
    /// Its number is 0 when the annotation had none; ids that are not UUIDs became UUIDs, always the same ones for the
    /// same ids. Authors are who the annotation says, which nobody has verified.
    Conversation conversation;
    /// A text anchor without a position: start is 0 and end the quote's length. TextFinder can find it by its quote.
    bool lacksPosition = false;
    /// A text anchor without a quote: exact is empty. The words are what the text has at its position.
    bool lacksQuote = false;

    friend bool operator==(const ReadConversation &, const ReadConversation &) = default;
};

/// Something that was not understood, with the reason.
struct SetAside
{
    /// The annotation's id; empty when it has none.
    QString annotation;
    /// One English sentence.
    QString reason;
    /// What it is, as it stood there: an annotation, or a body of one that was read otherwise.
    QJsonObject json;

    friend bool operator==(const SetAside &, const SetAside &) = default;
};

struct ReadAnnotations
{
    QList<ReadConversation> conversations;
    QList<SetAside> setAside;
};

/// Reads an annotation, an array of them, a page or a collection with its first page in it, by this program or by
/// others. A file that is none of these is an error; what is not understood within one is set aside, and everything
/// else is read. No limit of the rules is checked: whoever records what was read does that. Never follows an IRI.
[[nodiscard]] Expected<ReadAnnotations, ProtocolError> readAnnotations(QByteArrayView bytes,
                                                                       const AnnotatedAsset &asset);

} // namespace Pinthread::Protocol
