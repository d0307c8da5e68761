// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/plaintext.h"

#include <algorithm>

namespace Pinthread {

namespace {

char16_t wellFormed(const QString &text, qsizetype at)
{
    const char16_t unit = text.at(at).unicode();
    if (unit >= 0x20 && unit < 0x7f)
        return unit;
    switch (unit) {
    case u'\n':
    case u'\t':
        return unit;
    case 0x000b:
    case 0x000c:
    case 0x000d:
    case 0x0085:
    case 0x2028:
    case 0x2029:
        return u'\n';
    default:
        break;
    }
    if (unit < 0xa0)
        return QChar::ReplacementCharacter; // The other control characters, C0, DEL and C1.
    if (!QChar::isSurrogate(unit))
        return unit;
    const bool paired = QChar::isHighSurrogate(unit) ? at + 1 < text.size() && text.at(at + 1).isLowSurrogate()
                                                     : at > 0 && text.at(at - 1).isHighSurrogate();
    return paired ? unit : char16_t(QChar::ReplacementCharacter);
}

} // namespace

PlainText::PlainText() : PlainText(QString()) {}

PlainText::PlainText(QString text)
{
    auto data = std::make_shared<Data>();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = wellFormed(text, at);
        if (unit != text.at(at).unicode())
            text[at] = QChar(unit);
    }
    if (std::ranges::any_of(text, [](QChar unit) { return unit.isLowSurrogate(); })) {
        qsizetype pairs = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (at % pairsStep == 0)
                data->pairsBefore.push_back(pairs);
            pairs += text.at(at).isLowSurrogate() ? 1 : 0;
        }
        data->pairsBefore.push_back(pairs);
    }
    data->folded = FoldedText(text);
    data->text = std::move(text);
    m_data = std::move(data);
}

qsizetype PlainText::offsetOf(qint64 position) const
{
    const QString &text = m_data->text;
    const std::vector<qsizetype> &pairs = m_data->pairsBefore;
    if (pairs.empty() || position <= 0)
        return std::clamp<qint64>(position, 0, text.size());
    // The last step that begins at or before the position.
    const auto startOf = [&](qsizetype step) { return step * pairsStep - pairs[static_cast<size_t>(step)]; };
    qsizetype low = 0;
    qsizetype high = static_cast<qsizetype>(pairs.size()) - 1;
    while (high - low > 1) {
        const qsizetype middle = (low + high) / 2;
        (startOf(middle) <= position ? low : high) = middle;
    }
    qsizetype offset = low * pairsStep;
    qint64 at = startOf(low);
    if (offset < text.size() && text.at(offset).isLowSurrogate()) {
        ++offset; // A pair lies across the step, and its position is the one before.
    }
    for (; offset < text.size() && at < position; ++at)
        offset += text.at(offset).isHighSurrogate() ? 2 : 1;
    return offset;
}

qint64 PlainText::positionOf(qsizetype offset) const
{
    const QString &text = m_data->text;
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const std::vector<qsizetype> &pairs = m_data->pairsBefore;
    if (pairs.empty())
        return offset;
    if (offset < text.size() && text.at(offset).isLowSurrogate())
        --offset;
    const qsizetype step = offset / pairsStep;
    const auto ends = std::count_if(text.begin() + step * pairsStep, text.begin() + offset,
                                    [](QChar unit) { return unit.isLowSurrogate(); });
    return offset - pairs[static_cast<size_t>(step)] - ends;
}

QString PlainText::words(const TextSpan &span) const
{
    const qsizetype start = offsetOf(span.start);
    return m_data->text.mid(start, offsetOf(span.end) - start);
}

TextSpan PlainText::spanOfFolded(qsizetype from, qsizetype to) const
{
    return {positionOf(m_data->folded.toOriginal(from)), positionOf(m_data->folded.toOriginal(to))};
}

} // namespace Pinthread
