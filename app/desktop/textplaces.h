// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/plaintext.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>

namespace Pinthread {

[[nodiscard]] size_t qHash(const TextRange &range, size_t seed = 0) noexcept;

/// Where the words of anchors are in the edition of a text that is shown, found again (TextFinder) where they are not
/// at their place any more: off the GUI thread, all that were asked for together, and each only once.
///
/// GUI thread; nothing is emitted from within a call.
class TextPlaces : public QObject
{
    Q_OBJECT

public:
    /// What is known of an anchor's words.
    struct Place
    {
        bool isKnown = false;         ///< They have been looked for.
        std::optional<TextSpan> span; ///< Where they are; nothing: not in this edition, or nobody can say where.
    };

    explicit TextPlaces(QObject *parent = nullptr);
    ~TextPlaces() override;

    /// The text to look in from now on; nothing is known of it yet.
    void setText(const PlainText &text);
    /// Without a text nothing is known.
    void clear();
    [[nodiscard]] bool hasText() const { return m_text.has_value(); }

    /// At once where the words and what stands around them are at their place; otherwise they are looked for, and
    /// found() tells when it is worth asking again.
    [[nodiscard]] Place place(const TextRange &range);

Q_SIGNALS:
    void found();

private:
    void search();

    std::optional<PlainText> m_text;
    /// What has been looked for: only what is not at its place.
    QHash<TextRange, std::optional<TextSpan>> m_known;
    QSet<TextRange> m_wanted; ///< To be looked for next.
    QSet<TextRange> m_sought; ///< Being looked for.
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QThreadPool m_worker;
};

} // namespace Pinthread
