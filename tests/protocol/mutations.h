// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

/// \file
/// Walks through every field of a JSON object, however deep, and spoils one at a time.

namespace Pinthread::Protocol::Mutations {

/// Called with the field's path in the codec's spelling and the whole object with that field changed.
using Visit = std::function<void(const QString &path, const QJsonObject &spoilt)>;
/// What a field becomes; an undefined value takes it away.
using Spoil = std::function<QJsonValue(const QJsonValue &)>;

namespace Detail {

using Rebuild = std::function<QJsonObject(const QJsonObject &)>;

inline void eachField(const QJsonObject &object, const QString &path, const Rebuild &rebuild, const Spoil &spoil,
                      const Visit &visit)
{
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString key = field.key();
        const QString fieldPath = path + key;
        QJsonObject changed = object;
        const QJsonValue spoilt = spoil(field.value());
        if (spoilt.isUndefined())
            changed.remove(key);
        else
            changed.insert(key, spoilt);
        visit(fieldPath, rebuild(changed));

        if (field.value().isObject()) {
            const auto within = [&](const QJsonObject &inner) {
                QJsonObject outer = object;
                outer.insert(key, inner);
                return rebuild(outer);
            };
            eachField(field.value().toObject(), fieldPath + u'.', within, spoil, visit);
        }
        const QJsonArray array = field.value().toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!array.at(i).isObject())
                continue;
            const auto within = [&, i](const QJsonObject &inner) {
                QJsonArray items = array;
                items.replace(i, inner);
                QJsonObject outer = object;
                outer.insert(key, items);
                return rebuild(outer);
            };
            eachField(array.at(i).toObject(), QStringLiteral("%1[%2].").arg(fieldPath).arg(i), within, spoil, visit);
        }
    }
}

} // namespace Detail

inline void eachField(const QByteArray &json, const Spoil &spoil, const Visit &visit)
{
    Detail::eachField(
        QJsonDocument::fromJson(json).object(), {}, [](const QJsonObject &whole) { return whole; }, spoil, visit);
}

inline QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace Pinthread::Protocol::Mutations
