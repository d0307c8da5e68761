// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/foldedtext.h"

#include <algorithm>

namespace Pinthread {

namespace {

constexpr char16_t dropped = 0;

bool isCombiningMark(char16_t unit)
{
    return unit >= 0x0300 && unit <= 0x036f;
}

/// One unit, folded; a space for white space, `dropped` for what is left out.
char16_t foldedUnit(char16_t unit)
{
    if (unit < 0x80) {
        if (unit >= u'A' && unit <= u'Z')
            return static_cast<char16_t>(unit + (u'a' - u'A'));
        if (unit == u' ' || (unit >= 0x09 && unit <= 0x0d))
            return u' ';
        return unit == u'`' ? u'\'' : unit;
    }
    if (isCombiningMark(unit))
        return dropped;
    switch (unit) {
    case 0x00ad: // soft hyphen
    case 0x200b: // zero width space
    case 0x2060: // word joiner
    case 0xfeff: // zero width no-break space
        return dropped;
    case 0x00b4: // acute accent
    case 0x02bc: // modifier letter apostrophe
    case 0x2018: // single quotation marks: left, right, low, reversed
    case 0x2019:
    case 0x201a:
    case 0x201b:
    case 0x2032: // prime
    case 0x2039: // single guillemets
    case 0x203a:
        return u'\'';
    case 0x00ab: // guillemets
    case 0x00bb:
    case 0x201c: // double quotation marks: left, right, low, reversed
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033: // double prime
        return u'"';
    case 0x2010: // hyphens and dashes, up to the horizontal bar
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: // minus
        return u'-';
    default:
        break;
    }
    if (QChar::isSpace(unit))
        return u' ';
    if (QChar::isSurrogate(unit))
        return unit;
    // A composed letter is its letter; Hangul syllables are not taken apart.
    if (QChar::decompositionTag(char32_t(unit)) == QChar::Canonical && (unit < 0xac00 || unit > 0xd7a3)) {
        const QString parts = QChar::decomposition(char32_t(unit));
        if (parts.size() > 1 && isCombiningMark(parts.at(1).unicode()))
            return foldedUnit(parts.at(0).unicode());
    }
    return static_cast<char16_t>(QChar::toCaseFolded(char32_t(unit)));
}

} // namespace

FoldedText::FoldedText(QStringView original, bool atDocumentStart, bool atDocumentEnd) : m_originalSize(original.size())
{
    m_text.reserve(original.size() + 2 * edge);
    if (atDocumentStart)
        m_text.fill(QChar(startMark), edge);
    m_bodyStart = m_text.size();

    const auto put = [this](char16_t unit, qsizetype at) {
        const qsizetype ahead = at - m_text.size();
        if (m_steps.empty() || m_steps.back().ahead != ahead)
            m_steps.push_back({m_text.size(), ahead});
        m_text.append(QChar(unit));
    };
    bool skipsSpace = atDocumentStart;
    for (qsizetype at = 0; at < original.size(); ++at) {
        const char16_t unit = foldedUnit(original[at].unicode());
        if (unit == dropped || (unit == u' ' && skipsSpace))
            continue;
        skipsSpace = unit == u' ';
        if (QChar::isHighSurrogate(unit) && at + 1 < original.size() && original[at + 1].isLowSurrogate()) {
            const char32_t folded = QChar::toCaseFolded(QChar::surrogateToUcs4(original[at], original[at + 1]));
            put(QChar::highSurrogate(folded), at);
            put(QChar::lowSurrogate(folded), ++at);
        } else {
            put(unit, at);
        }
    }
    if (atDocumentEnd && m_text.size() > m_bodyStart && m_text.back() == u' ') {
        m_text.chop(1);
        if (!m_steps.empty() && m_steps.back().folded == m_text.size())
            m_steps.pop_back();
    }
    m_bodyEnd = m_text.size();
    if (atDocumentEnd)
        m_text.append(QString(edge, QChar(endMark)));
}

qsizetype FoldedText::toOriginal(qsizetype folded) const
{
    if (folded < m_bodyStart)
        return 0;
    if (folded >= m_bodyEnd)
        return m_originalSize;
    const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), folded,
                                        [](qsizetype place, const Step &step) { return place < step.folded; });
    return folded + std::prev(after)->ahead;
}

qsizetype FoldedText::toFolded(qsizetype original) const
{
    const auto after =
        std::upper_bound(m_steps.begin(), m_steps.end(), original,
                         [](qsizetype place, const Step &step) { return place < step.folded + step.ahead; });
    if (after == m_steps.begin())
        return m_bodyStart;
    // What was left out before the next step stands for nothing: the next thing that does begins there.
    const qsizetype end = after == m_steps.end() ? m_bodyEnd : after->folded;
    return std::min(original - std::prev(after)->ahead, end);
}

} // namespace Pinthread
