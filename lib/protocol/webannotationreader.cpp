// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/webannotation.h"

#include "model/rules.h"
#include "protocol/webannotationterms_p.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace Pinthread::Protocol {

using namespace WebAnnotation;

namespace {

constexpr qint64 largestInteger = qint64(1) << 53;

/// Where JSON-LD lets one thing stand by itself instead of in a list.
QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

bool hasType(const QJsonObject &object, Term type)
{
    const QJsonArray types = listOf(object.value(Term("type")));
    return std::ranges::find(types, QJsonValue(type)) != types.end();
}

QString idOf(const QJsonObject &object)
{
    const QString id = object.value(Term("id")).toString();
    return id.isEmpty() ? object.value(Term("@id")).toString() : id;
}

/// Who made something, as far as it says.
User readPerson(const QJsonValue &value)
{
    const QJsonValue first = listOf(value).first();
    const QJsonObject person = first.toObject();
    const QString id = first.isString() ? first.toString() : idOf(person);
    QString name = person.value(Term("name")).toString();
    if (name.trimmed().isEmpty())
        name = person.value(Term("nickname")).toString();
    if (name.trimmed().isEmpty())
        name = id.isEmpty() ? QStringLiteral("Somebody") : id;
    constexpr qsizetype longestName = 200;
    return {UserId(bitsOf(id.isEmpty() ? QStringLiteral("name:") + name : id)), name.left(longestName)};
}

/// What stands for an id where there is none: the thing itself.
QString contentId(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return QStringLiteral("sha256:")
           + QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// An annotation, or something in it, with the reason why it is not understood.
using Reason = QString;

/// Reads the annotations of one file.
class Reader
{
public:
    explicit Reader(const AnnotatedAsset &asset) : m_asset(asset) {}

    void read(const QJsonArray &annotations)
    {
        QList<QJsonObject> replies;
        for (const QJsonValue value : annotations) {
            const QJsonObject annotation = value.toObject();
            if (!value.isObject() || !hasType(annotation, Term("Annotation")))
                setAside(annotation, QStringLiteral("It is not an annotation."));
            else if (!repliedTo(annotation).isEmpty())
                replies.append(annotation);
            else
                readAnnotation(annotation);
        }
        readReplies(replies);
    }

    [[nodiscard]] ReadAnnotations result() const { return {m_conversations, m_setAside}; }

private:
    void setAside(const QJsonObject &annotation, const Reason &reason, const QJsonObject &part = {})
    {
        m_setAside.append({idOf(annotation), reason, part.isEmpty() ? annotation : part});
    }

    /// The annotation that this one answers; empty when it answers none.
    [[nodiscard]] static QString repliedTo(const QJsonObject &annotation)
    {
        const QJsonArray motivations = listOf(annotation.value(Term("motivation")));
        if (std::ranges::find(motivations, QJsonValue(Term("replying"))) == motivations.end())
            return {};
        const QJsonValue target = listOf(annotation.value(Term("target"))).first();
        if (target.isString())
            return target.toString();
        const QJsonObject object = target.toObject();
        return object.contains(Term("selector")) ? QString() : idOf(object);
    }

    void readAnnotation(const QJsonObject &annotation)
    {
        const QString id = idOf(annotation).isEmpty() ? contentId(annotation) : idOf(annotation);
        ReadConversation read;
        read.conversation.id = ConversationId(bitsOf(id));
        if (const auto known = m_byId.constFind(id); known != m_byId.constEnd())
            return setAside(annotation, QStringLiteral("There is another annotation with this id."));
        if (const Reason reason = readTarget(annotation, read); !reason.isEmpty())
            return setAside(annotation, reason);
        read.conversation.comments = readBodies(annotation, id);
        if (read.conversation.comments.isEmpty())
            return setAside(annotation, QStringLiteral("It has no text."));
        read.conversation.number = std::clamp(annotation.value(number).toInt(0), 0, INT_MAX);
        if (annotation.contains(resolution)) {
            const QJsonObject resolved = annotation.value(resolution).toObject();
            read.conversation.resolution =
                Resolution{readPerson(resolved.value(Term("creator"))), timeIn(resolved, Term("created"))};
        }
        m_byId.insert(id, {m_conversations.size(), CommentId()});
        m_conversations.append(read);
    }

    [[nodiscard]] static qint64 timeIn(const QJsonObject &object, Term field)
    {
        return readTime(object.value(field).toString()).value_or(0);
    }

    // --- The place

    [[nodiscard]] Reason readTarget(const QJsonObject &annotation, ReadConversation &read) const
    {
        const QJsonArray targets = listOf(annotation.value(Term("target")));
        if (targets.size() != 1) {
            return targets.isEmpty() ? QStringLiteral("It says nothing of what it is about.")
                                     : QStringLiteral("It is about more than one place.");
        }
        const QJsonObject target = targets.first().toObject();
        QString source = target.value(Term("source")).toString();
        if (source.isEmpty())
            source = idOf(target.value(Term("source")).toObject());
        QJsonArray selectors = listOf(target.value(Term("selector")));
        if (selectors.isEmpty()) {
            // A fragment may stand in the IRI itself.
            const QString iri = targets.first().isString() ? targets.first().toString() : idOf(target);
            source = iri.section(u'#', 0, 0);
            if (const QString fragment = iri.section(u'#', 1); fragment.startsWith(u"xywh=")) {
                selectors.append(QJsonObject{{Term("type"), Term("FragmentSelector")}, {Term("value"), fragment}});
            } else {
                return QStringLiteral("It is about the whole, not about a place in it.");
            }
        }
        if (!source.isEmpty() && !m_asset.source.isEmpty() && source != m_asset.source)
            return QStringLiteral("It is about something else: %1").arg(source);
        return m_asset.kind == AssetKind::Image ? readMarker(selectors, read) : readRange(selectors, read);
    }

    [[nodiscard]] static Reason unknown(const QJsonArray &selectors)
    {
        QStringList types;
        for (const QJsonValue selector : selectors) {
            const QString type = listOf(selector.toObject().value(Term("type"))).first().toString();
            types.append(type.isEmpty() ? QStringLiteral("without a type") : type);
        }
        return QStringLiteral("Its place is told in a way that is not understood here: %1.")
            .arg(types.join(QStringLiteral(", ")));
    }

    [[nodiscard]] Reason readMarker(const QJsonArray &selectors, ReadConversation &read) const
    {
        for (const QJsonValue value : selectors) {
            const QJsonObject selector = value.toObject();
            if (!hasType(selector, Term("FragmentSelector")) || selector.contains(Term("refinedBy")))
                continue;
            if (const auto marker = readFragment(selector.value(Term("value")).toString(), m_asset.pixelSize)) {
                read.conversation.anchor = *marker;
                return {};
            }
            return QStringLiteral("Its rectangle is not understood, or lies outside of the image.");
        }
        return unknown(selectors);
    }

    [[nodiscard]] static Reason readRange(const QJsonArray &selectors, ReadConversation &read)
    {
        TextRange range;
        read.lacksPosition = read.lacksQuote = true;
        for (const QJsonValue value : selectors) {
            QJsonObject selector = value.toObject();
            // What is refined is a place around the words; a quote within it is all that is said of the words
            // themselves.
            if (selector.contains(Term("refinedBy"))) {
                selector = selector.value(Term("refinedBy")).toObject();
                if (!hasType(selector, Term("TextQuoteSelector")) || selector.contains(Term("refinedBy")))
                    continue;
            }
            if (hasType(selector, Term("TextQuoteSelector"))) {
                range.exact = selector.value(Term("exact")).toString();
                range.prefix = selector.value(Term("prefix")).toString();
                range.suffix = selector.value(Term("suffix")).toString();
                read.lacksQuote = range.exact.isEmpty();
            } else if (hasType(selector, Term("TextPositionSelector"))) {
                const double start = selector.value(Term("start")).toDouble(-1);
                const double end = selector.value(Term("end")).toDouble(-1);
                const bool isRange = start >= 0 && end > start && end <= double(largestInteger)
                                     && start == std::floor(start) && end == std::floor(end);
                if (!isRange)
                    return QStringLiteral("Its position is not a range of the text.");
                range.start = qint64(start);
                range.end = qint64(end);
                read.lacksPosition = false;
            }
        }
        if (read.lacksPosition && read.lacksQuote)
            return unknown(selectors);
        if (read.lacksPosition)
            range.end = characterCount(range.exact);
        read.conversation.anchor = range;
        return {};
    }

    // --- The comments

    [[nodiscard]] QList<Comment> readBodies(const QJsonObject &annotation, const QString &annotationId)
    {
        QList<Comment> comments;
        QJsonArray bodies = listOf(annotation.value(Term("body")));
        if (const QJsonValue plain = annotation.value(Term("bodyValue")); plain.isString() && bodies.isEmpty())
            bodies.append(QJsonObject{{Term("type"), Term("TextualBody")}, {Term("value"), plain}});
        for (const QJsonValue value : bodies) {
            const QJsonObject body = value.toObject();
            Comment comment;
            const Reason reason =
                value.isObject()
                    ? readBody(body, annotation, comment)
                    : QStringLiteral("A comment is not here, but somewhere else: %1").arg(value.toString());
            if (!reason.isEmpty()) {
                setAside(annotation, reason, value.isObject() ? body : QJsonObject{{Term("id"), value}});
                continue;
            }
            const QString id = idOf(body);
            comment.id =
                CommentId(bitsOf(id.isEmpty() ? annotationId + QStringLiteral("#body%1").arg(comments.size()) : id));
            const bool isTaken = std::ranges::find(comments, comment.id, &Comment::id) != comments.end();
            const bool hasParent = comment.parentId.isNull()
                                   || std::ranges::find(comments, comment.parentId, &Comment::id) != comments.end();
            if (!hasParent)
                comment.parentId = {}; // What it answers is not there: it answers the whole.
            if (isTaken)
                setAside(annotation, QStringLiteral("There is another comment with this id."), body);
            else
                comments.append(comment);
        }
        return comments;
    }

    [[nodiscard]] static Reason readBody(const QJsonObject &body, const QJsonObject &annotation, Comment &comment)
    {
        if (!hasType(body, Term("TextualBody")))
            return QStringLiteral("A comment is not text.");
        const QString format = listOf(body.value(Term("format"))).first().toString().section(u';', 0, 0).trimmed();
        if (!format.isEmpty() && format != u"text/plain" && format != u"text/markdown")
            return QStringLiteral("A comment is in a form that is not understood here: %1.").arg(format);
        const QJsonArray purposes = listOf(body.value(Term("purpose")));
        if (std::ranges::find(purposes, QJsonValue(Term("tagging"))) != purposes.end())
            return QStringLiteral("A comment is a tag.");
        comment.deleted = body.value(deleted).toBool();
        comment.text = body.value(Term("value")).toString();
        if (comment.text.trimmed().isEmpty() != comment.deleted)
            return comment.deleted ? QStringLiteral("A deleted comment has words.")
                                   : QStringLiteral("A comment is empty.");
        const bool hasOwnCreator = body.contains(Term("creator"));
        comment.author = readPerson((hasOwnCreator ? body : annotation).value(Term("creator")));
        comment.createdAt = timeIn(body.contains(Term("created")) ? body : annotation, Term("created"));
        comment.editedAt = timeIn(body, Term("modified"));
        if (const QString parent = body.value(replyTo).toString(); !parent.isEmpty())
            comment.parentId = CommentId(bitsOf(parent));
        return {};
    }

    // --- Annotations about annotations, as other tools write answers

    void readReplies(QList<QJsonObject> replies)
    {
        std::ranges::stable_sort(replies, {}, [](const QJsonObject &reply) { return timeIn(reply, Term("created")); });
        bool goesOn = true;
        while (goesOn && !replies.isEmpty()) {
            QList<QJsonObject> open;
            for (const QJsonObject &reply : std::as_const(replies)) {
                if (m_byId.contains(repliedTo(reply)))
                    readReply(reply);
                else
                    open.append(reply);
            }
            goesOn = open.size() < replies.size();
            replies = open;
        }
        for (const QJsonObject &reply : std::as_const(replies))
            setAside(reply, QStringLiteral("It answers an annotation that is not here."));
    }

    void readReply(const QJsonObject &reply)
    {
        const Answered answered = m_byId.value(repliedTo(reply));
        const QString id = idOf(reply).isEmpty() ? contentId(reply) : idOf(reply);
        QList<Comment> comments = readBodies(reply, id);
        if (m_byId.contains(id) || comments.isEmpty()) {
            setAside(reply, comments.isEmpty() ? QStringLiteral("It has no text.")
                                               : QStringLiteral("There is another annotation with this id."));
            return;
        }
        Conversation &conversation = m_conversations[answered.conversation].conversation;
        for (Comment &comment : comments) {
            comment.parentId = answered.comment;
            if (conversation.comment(comment.id) == nullptr)
                conversation.comments.append(comment);
        }
        m_byId.insert(id, {answered.conversation, comments.constFirst().id});
    }

    /// Where an annotation went: which conversation, and as which comment of it (null for the conversation itself).
    struct Answered
    {
        qsizetype conversation = 0;
        CommentId comment;
    };

    const AnnotatedAsset &m_asset;
    QList<ReadConversation> m_conversations;
    QList<SetAside> m_setAside;
    QHash<QString, Answered> m_byId;
};

/// The annotations that a file holds, whatever they are wrapped in; nothing when it is no such file.
std::optional<QJsonArray> annotationsIn(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    if (hasType(object, Term("Annotation")))
        return QJsonArray{object};
    if (hasType(object, Term("AnnotationPage")))
        return listOf(object.value(Term("items")));
    if (hasType(object, Term("AnnotationCollection"))) {
        const QJsonObject first = object.value(Term("first")).toObject();
        return listOf((first.isEmpty() ? object : first).value(Term("items")));
    }
    return std::nullopt;
}

} // namespace

Expected<ReadAnnotations, ProtocolError> readAnnotations(QByteArrayView bytes, const AnnotatedAsset &asset)
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return failure(ProtocolError{ProtocolError::Reason::NotJson,
                                     {},
                                     QStringLiteral("The file is not JSON: %1 at byte %2.")
                                         .arg(parseError.errorString(), QString::number(parseError.offset))});
    }
    const std::optional<QJsonArray> annotations = annotationsIn(document);
    if (!annotations) {
        return failure(ProtocolError{ProtocolError::Reason::UnknownType, QStringLiteral("type"),
                                     QStringLiteral("The file holds no annotations.")});
    }
    Reader reader(asset);
    reader.read(*annotations);
    return reader.result();
}

} // namespace Pinthread::Protocol
