// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textdocumentbuilder_p.h"
#include "canvas/textreaders_p.h"

namespace Pinthread {

ReadingResult readPlainText(const QString &text, TextDocumentBuilder &builder, ReadingProgress &progress)
{
    constexpr qsizetype tellEvery = 1 << 18;
    const QStringView all(text);
    builder.startBlock(TextBlock::Kind::Code);
    for (qsizetype from = 0; from < all.size();) {
        // Whole lines, so that their ends are seen.
        const qsizetype end = all.indexOf(u'\n', std::min(from + tellEvery, all.size() - 1));
        const qsizetype to = end < 0 ? all.size() : end + 1;
        builder.addText(all.sliced(from, to - from));
        from = to;
        if (!progress.advance(double(from) / double(all.size())))
            return ReadingResult::Stopped;
        if (builder.isTooLarge())
            return ReadingResult::TooLarge;
    }
    // The line feed that ends the last line is part of the text: an empty line follows it.
    if (all.endsWith(u'\n'))
        builder.addEmptyLine();
    return ReadingResult::Whole;
}

} // namespace Pinthread
