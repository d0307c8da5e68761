// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/ids.h"

#include <QSize>

#include <optional>

/// \file
/// The words and forms of Web Annotations that reading and writing share.

namespace Pinthread::Protocol::WebAnnotation {

using Term = QLatin1String;

inline constexpr Term context{"http://www.w3.org/ns/anno.jsonld"};
/// What follows "pinthread:" stands in this vocabulary.
inline constexpr Term vocabulary{"urn:pinthread:annotation#"};
inline constexpr Term number{"pinthread:number"};
inline constexpr Term resolution{"pinthread:resolution"};
inline constexpr Term replyTo{"pinthread:replyTo"};
inline constexpr Term deleted{"pinthread:deleted"};
inline constexpr Term mediaFragments{"http://www.w3.org/TR/media-frags/"};

/// An xsd:dateTime in UTC with milliseconds.
[[nodiscard]] QString timeText(qint64 milliseconds);
/// Without a time zone it is taken for UTC.
[[nodiscard]] std::optional<qint64> readTime(const QString &text);

/// urn:uuid:… (RFC 9562 §4).
[[nodiscard]] QString urn(const UuidBits &bits);
/// The UUID of a urn:uuid:…, or for any other IRI a UUID made of it (version 5), always the same one.
[[nodiscard]] UuidBits bitsOf(const QString &iri);

/// For example xywh=percent:25,30.5,10,20; a place without a region has the size 0, 0.
[[nodiscard]] QString fragmentText(const Marker &marker);
/// Nothing when it is no rectangle, or is one in pixels and \a pixelSize is not known, or lies outside.
[[nodiscard]] std::optional<Marker> readFragment(const QString &text, QSize pixelSize);

} // namespace Pinthread::Protocol::WebAnnotation
