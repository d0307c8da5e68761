// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textplaces.h"

#include "model/textanchor.h"
#include "model/textfinder.h"

#include <utility>

namespace Pinthread {

namespace {

/// Whether everything that \a range says of its place is true of it in \a text. Then it is that place.
bool isAsItWas(const PlainText &text, const TextRange &range)
{
    if (!isAtItsPlace(text, range))
        return false;
    const QStringView all(text.text());
    return all.first(text.offsetOf(range.start)).endsWith(range.prefix)
           && all.sliced(text.offsetOf(range.end)).startsWith(range.suffix);
}

} // namespace

size_t qHash(const TextRange &range, size_t seed) noexcept
{
    return qHashMulti(seed, range.start, range.end, range.exact);
}

TextPlaces::TextPlaces(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

TextPlaces::~TextPlaces()
{
    clear();
    m_worker.waitForDone(); // It looks whether it is still wanted all the time.
}

void TextPlaces::setText(const PlainText &text)
{
    clear();
    m_text = text;
}

void TextPlaces::clear()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
    m_text.reset();
    m_known.clear();
    m_wanted.clear();
    m_sought.clear();
}

TextPlaces::Place TextPlaces::place(const TextRange &range)
{
    if (!m_text)
        return {};
    if (isAsItWas(*m_text, range))
        return {true, TextSpan{range.start, range.end}};
    if (const auto known = m_known.constFind(range); known != m_known.cend())
        return {true, *known};
    if (m_sought.contains(range))
        return {};
    if (m_wanted.isEmpty() && m_sought.isEmpty())
        QMetaObject::invokeMethod(this, &TextPlaces::search, Qt::QueuedConnection); // Others are asked for now.
    m_wanted.insert(range);
    return {};
}

void TextPlaces::search()
{
    if (!m_text || m_wanted.isEmpty() || !m_sought.isEmpty())
        return;
    m_sought = std::exchange(m_wanted, {});
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_worker.start([this, text = *m_text, ranges = m_sought.values(), cancelled = m_cancelled] {
        const QList<FoundText> answers = TextFinder(text).find(ranges, cancelled.get());
        if (answers.size() != ranges.size())
            return; // Given up.
        const auto learn = [this, ranges, answers, cancelled] {
            if (*cancelled)
                return;
            for (qsizetype i = 0; i < ranges.size(); ++i)
                m_known.insert(ranges.at(i), answers.at(i) ? std::optional(answers.at(i)->span) : std::nullopt);
            m_sought.clear();
            search();
            Q_EMIT found();
        };
        // The destructor waits for this thread, so it is there still.
        QMetaObject::invokeMethod(this, learn, Qt::QueuedConnection);
    });
}

} // namespace Pinthread
