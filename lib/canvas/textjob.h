// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "canvas/textdocument.h"

#include <QObject>

#include <memory>

namespace Pinthread {

struct TextJobLink;

/// One text on its way from bytes to the screen, made by TextLoader. Belongs to whoever asked for it; destroying it
/// cancels it.
///
/// Lives on the thread that called TextLoader::load() and emits there, never from within load(): exactly one of loaded
/// and failed; progressChanged before. After cancel() it emits nothing more. It may be destroyed in a slot of its own
/// signals (with deleteLater()).
class TextJob : public QObject
{
    Q_OBJECT

public:
    ~TextJob() override;

    /// Gives up, at once for the caller; the worker stops soon.
    void cancel();
    /// True until loaded, failed or cancelled.
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// \a notice is what a reader should know, translated, or empty: for example that the encoding is a guess.
    void loaded(const std::shared_ptr<const Pinthread::TextDocument> &document, const QString &notice);
    /// Why there will be no text, for people, translated.
    void failed(const QString &userMessage);
    /// From 0 to 1, growing.
    void progressChanged(double progress);

private:
    friend class TextLoader;
    friend struct TextJobLink;

    explicit TextJob(std::shared_ptr<TextJobLink> link);

    std::shared_ptr<TextJobLink> m_link;
    bool m_running = true;
};

} // namespace Pinthread
