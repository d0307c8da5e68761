// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/fieldreader_p.h"

#include <QJsonDocument>

#include <cmath>

namespace Pinthread::Protocol {

FieldReader::FieldReader(QByteArrayView bytes) : m_error(std::make_shared<std::optional<ProtocolError>>())
{
    QJsonParseError parseError;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), bytes.size()), &parseError);
    if (document.isObject()) {
        m_object = document.object();
        return;
    }
    *m_error = ProtocolError{ProtocolError::Reason::NotJson,
                             {},
                             parseError.error == QJsonParseError::NoError
                                 ? QStringLiteral("The message is not a JSON object.")
                                 : QStringLiteral("The message is not JSON: %1 at byte %2.")
                                       .arg(parseError.errorString(), QString::number(parseError.offset))};
}

FieldReader::FieldReader(QJsonObject object, QString path, std::shared_ptr<std::optional<ProtocolError>> error)
    : m_object(std::move(object)), m_path(std::move(path)), m_error(std::move(error))
{}

void FieldReader::refuse(QLatin1String field, const QString &rule, ProtocolError::Reason reason)
{
    if (*m_error)
        return;
    const QString path = m_path + field;
    *m_error = ProtocolError{reason, path, path + u' ' + rule};
}

QJsonValue FieldReader::value(QLatin1String field)
{
    const auto found = m_object.constFind(field);
    if (found != m_object.constEnd())
        return *found;
    refuse(field, QStringLiteral("is missing."), ProtocolError::Reason::MissingField);
    return {};
}

QString FieldReader::text(QLatin1String field, qsizetype most, qsizetype least)
{
    const QJsonValue found = value(field);
    const QString text = found.toString();
    if (!found.isString() || text.size() < least || text.size() > most)
        refuse(field, QStringLiteral("must be text of %1 to %2 characters.").arg(least).arg(most));
    return text;
}

QString FieldReader::optionalText(QLatin1String field, qsizetype most)
{
    return has(field) ? text(field, most) : QString();
}

qint64 FieldReader::integer(QLatin1String field, qint64 least, qint64 most)
{
    const QJsonValue found = value(field);
    const double real = found.toDouble();
    const qint64 whole = found.toInteger(least);
    if (!found.isDouble() || static_cast<double>(whole) != real || whole < least || whole > most)
        refuse(field, QStringLiteral("must be a whole number from %1 to %2.").arg(least).arg(most));
    return whole;
}

double FieldReader::number(QLatin1String field, double least, double most)
{
    const QJsonValue found = value(field);
    const double real = found.toDouble();
    if (!found.isDouble() || !std::isfinite(real) || real < least || real > most)
        refuse(field, QStringLiteral("must be a number from %1 to %2.").arg(least).arg(most));
    return real;
}

bool FieldReader::boolean(QLatin1String field)
{
    const QJsonValue found = value(field);
    if (!found.isBool())
        refuse(field, QStringLiteral("must be true or false."));
    return found.toBool();
}

bool FieldReader::optionalBoolean(QLatin1String field)
{
    return has(field) && boolean(field);
}

QByteArray FieldReader::sha256(QLatin1String field)
{
    constexpr qsizetype digits = 64;
    const QByteArray hex = text(field, digits, digits).toLatin1();
    const QByteArray hash = QByteArray::fromHex(hex);
    if (hash.toHex() != hex)
        refuse(field, QStringLiteral("must be a SHA-256: 64 lower-case hexadecimal digits."));
    return hash;
}

QJsonArray FieldReader::array(QLatin1String field, qsizetype most)
{
    const QJsonValue found = value(field);
    if (!found.isArray() || found.toArray().size() > most) {
        refuse(field, QStringLiteral("must be an array of at most %1.").arg(most));
        return {};
    }
    return found.toArray();
}

FieldReader FieldReader::object(QLatin1String field)
{
    const QJsonValue found = value(field);
    if (!found.isObject())
        refuse(field, QStringLiteral("must be an object."));
    return {found.toObject(), m_path + field + u'.', m_error};
}

QList<FieldReader> FieldReader::objects(QLatin1String field, qsizetype most)
{
    QList<FieldReader> readers;
    const QJsonArray items = array(field, most);
    readers.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items.at(i).isObject())
            refuse(field, QStringLiteral("must hold objects only."));
        readers.append({items.at(i).toObject(), QStringLiteral("%1%2[%3].").arg(m_path, field).arg(i), m_error});
    }
    return readers;
}

} // namespace Pinthread::Protocol
