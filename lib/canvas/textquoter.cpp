// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textquoter_p.h"

namespace Pinthread {

TextQuoter::TextQuoter(QObject *parent) : QObject(parent)
{
    m_worker.setMaxThreadCount(1);
}

TextQuoter::~TextQuoter()
{
    giveUp();
    m_worker.waitForDone();
}

void TextQuoter::giveUp()
{
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
}

void TextQuoter::quote(const PlainText &text, const TextSpan &span, const Limits &limits)
{
    m_worker.start([this, text, span, limits, cancelled = m_cancelled] {
        const Expected<TextRange, UnquotableReason> range = textRangeFor(text, span, limits, cancelled.get());
        const auto tell = [this, range, cancelled] {
            if (*cancelled)
                return;
            if (range)
                Q_EMIT quoted(*range);
            else
                Q_EMIT refused(range.error());
        };
        // Whoever destroys this waits for it first, so it is still there.
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

} // namespace Pinthread
