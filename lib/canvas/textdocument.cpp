// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textdocument.h"

#include <algorithm>

namespace Pinthread {

int TextDocument::blockAt(qsizetype offset) const
{
    // The last one that begins at or before it and is not just a rule.
    const auto after = std::ranges::upper_bound(m_blocks, offset, {}, &TextBlock::offset);
    auto block = after;
    while (block != m_blocks.begin()) {
        --block;
        if (block->kind != TextBlock::Kind::Rule)
            return static_cast<int>(block - m_blocks.begin());
    }
    for (block = after; block != m_blocks.end(); ++block) {
        if (block->kind != TextBlock::Kind::Rule)
            return static_cast<int>(block - m_blocks.begin());
    }
    return -1;
}

QString TextDocument::marker(const TextBlock &block) const
{
    return block.marker < 0 ? QString() : m_markers[static_cast<size_t>(block.marker)];
}

const QUrl *TextDocument::linkAt(qsizetype offset) const
{
    const int index = blockAt(offset);
    if (index < 0)
        return nullptr;
    for (const TextRun &run : runs(m_blocks[static_cast<size_t>(index)])) {
        if (run.link >= 0 && offset >= run.offset && offset < run.offset + run.length)
            return &link(run.link);
    }
    return nullptr;
}

} // namespace Pinthread
