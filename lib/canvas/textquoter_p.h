// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/textanchor.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace Pinthread {

/// Makes anchors of selected words, on a thread of its own: what stands around words is worth recording only where
/// nothing else in the whole text is like it, and that takes a look at all of it.
///
/// GUI thread; nothing is emitted from within a call. Destroying it waits until the thread has noticed: under a
/// millisecond.
class TextQuoter : public QObject
{
    Q_OBJECT

public:
    explicit TextQuoter(QObject *parent = nullptr);
    ~TextQuoter() override;

    /// Says quoted() or refused() later, in the order in which it was asked.
    void quote(const PlainText &text, const TextSpan &span, const Limits &limits);
    /// Nothing is said any more of what was asked until now.
    void giveUp();

Q_SIGNALS:
    void quoted(const Pinthread::TextRange &range);
    void refused(Pinthread::UnquotableReason reason);

private:
    /// Of everything that was asked since giveUp().
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_worker{this};
};

} // namespace Pinthread
