// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/ids.h"
#include "protocol/protocolerror.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace Pinthread::Protocol {

/// Reads the fields of one JSON object and remembers the first that is missing or wrong, by its path. Every getter
/// gives a harmless value after a failure, so that a decoder reads straight through and asks for the error once, at the
/// end.
class FieldReader
{
public:
    /// Reads the JSON object in \a bytes; not being one is an error, too.
    explicit FieldReader(QByteArrayView bytes);

    [[nodiscard]] bool has(QLatin1String field) const { return m_object.contains(field); }

    [[nodiscard]] QString text(QLatin1String field, qsizetype most, qsizetype least = 0);
    [[nodiscard]] QString optionalText(QLatin1String field, qsizetype most);
    [[nodiscard]] qint64 integer(QLatin1String field, qint64 least, qint64 most);
    [[nodiscard]] double number(QLatin1String field, double least, double most);
    [[nodiscard]] bool boolean(QLatin1String field);
    [[nodiscard]] bool optionalBoolean(QLatin1String field);
    /// 64 hexadecimal digits.
    [[nodiscard]] QByteArray sha256(QLatin1String field);

    template <class SomeId>
    [[nodiscard]] SomeId id(QLatin1String field)
    {
        return idFrom<SomeId>(value(field), field);
    }
    template <class SomeId>
    [[nodiscard]] SomeId optionalId(QLatin1String field)
    {
        return has(field) ? id<SomeId>(field) : SomeId();
    }
    template <class SomeId>
    [[nodiscard]] QList<SomeId> idList(QLatin1String field, qsizetype most)
    {
        QList<SomeId> ids;
        for (const QJsonValue item : array(field, most))
            ids.append(idFrom<SomeId>(item, field));
        return ids;
    }

    /// The object in \a field. Its failures count as this reader's.
    [[nodiscard]] FieldReader object(QLatin1String field);
    /// The objects in the array \a field, likewise.
    [[nodiscard]] QList<FieldReader> objects(QLatin1String field, qsizetype most);

    /// Records that \a field is outside what is allowed; \a rule completes the sentence "<field> …".
    void refuse(QLatin1String field, const QString &rule,
                ProtocolError::Reason reason = ProtocolError::Reason::WrongField);

    [[nodiscard]] const std::optional<ProtocolError> &error() const { return *m_error; }

private:
    FieldReader(QJsonObject object, QString path, std::shared_ptr<std::optional<ProtocolError>> error);

    [[nodiscard]] QJsonValue value(QLatin1String field);
    [[nodiscard]] QJsonArray array(QLatin1String field, qsizetype most);

    template <class SomeId>
    [[nodiscard]] SomeId idFrom(const QJsonValue &value, QLatin1String field)
    {
        const auto id = SomeId::fromText(value.toString());
        if (!id || id->isNull())
            refuse(field, QStringLiteral("must be an id: 22 characters of base64url."));
        return id.value_or(SomeId());
    }

    QJsonObject m_object;
    QString m_path; ///< Empty, or ending in a dot.
    std::shared_ptr<std::optional<ProtocolError>> m_error;
};

} // namespace Pinthread::Protocol
