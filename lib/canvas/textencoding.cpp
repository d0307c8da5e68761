// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textencoding_p.h"

#include <QStringDecoder>

namespace Pinthread {

namespace {

constexpr QByteArrayView utf8Mark = "\xef\xbb\xbf";
constexpr QByteArrayView utf16LittleMark = "\xff\xfe";
constexpr QByteArrayView utf16BigMark = "\xfe\xff";

bool isUtf16(QByteArrayView bytes)
{
    return bytes.startsWith(utf16LittleMark) || bytes.startsWith(utf16BigMark);
}

QString fromWindows1252(QByteArrayView bytes)
{
    // 0x80–0x9f; what Windows leaves open stays a control character (WHATWG Encoding, index windows-1252).
    static constexpr char16_t special[] = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                           0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                           0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                           0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};
    QString text(bytes.size(), Qt::Uninitialized);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const auto byte = static_cast<unsigned char>(bytes.at(at));
        text[at] = QChar(byte >= 0x80 && byte <= 0x9f ? special[byte - 0x80] : char16_t(byte));
    }
    return text;
}

/// CR LF and CR become LF.
void unifyLineEnds(QString &text)
{
    if (!text.contains(u'\r'))
        return;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
}

} // namespace

bool looksBinary(QByteArrayView head)
{
    return !isUtf16(head) && head.contains('\0');
}

std::optional<DecodedText> decodeText(QByteArrayView bytes)
{
    DecodedText decoded;
    if (isUtf16(bytes)) {
        const auto order = bytes.startsWith(utf16LittleMark) ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        QStringDecoder decoder(order, QStringConverter::Flag::ConvertInitialBom);
        decoded.text = decoder(bytes.sliced(utf16BigMark.size()));
        decoded.encoding = TextDocument::Encoding::Utf16;
    } else {
        const bool marked = bytes.startsWith(utf8Mark);
        const QByteArrayView content = marked ? bytes.sliced(utf8Mark.size()) : bytes;
        if (marked || content.isValidUtf8()) {
            decoded.text = QString::fromUtf8(content);
        } else {
            decoded.text = fromWindows1252(content);
            decoded.encoding = TextDocument::Encoding::Windows1252;
        }
    }
    if (decoded.text.contains(QChar(u'\0')))
        return std::nullopt;
    unifyLineEnds(decoded.text);
    return decoded;
}

} // namespace Pinthread
