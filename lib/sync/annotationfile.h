// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/asset.h"
#include "model/conversation.h"
#include "model/expected.h"
#include "model/limits.h"
#include "model/plaintext.h"

#include <QCoreApplication>

namespace Pinthread {

/// Conversations in a file, as W3C Web Annotations (lib/protocol/WEBANNOTATION.md). Any thread but the GUI's.
class AnnotationFile
{
    Q_DECLARE_TR_FUNCTIONS(Pinthread::AnnotationFile)

public:
    /// What is larger was not written for an asset of ours.
    static constexpr qint64 mostBytes = qint64(64) << 20;

    /// What was read. Every anchor is complete.
    struct Content
    {
        QList<Conversation> conversations;
        int setAside = 0;    ///< Annotations, and parts of some, that were not understood.
        QString firstReason; ///< Why the first of them was not; as the reader says it, in English.
    };

    /// Writes the conversations, or says why that was not possible, for people; empty when all is well. The file
    /// appears, or is replaced, only as a whole.
    [[nodiscard]] static QString write(const QString &fileName, const Asset &asset,
                                       const QList<Conversation> &conversations);
    /// The error is for people. \a text is that of a text asset: a place without a quote gets the words that are there,
    /// a quote without a place gets the place where it is found, if it is.
    [[nodiscard]] static Expected<Content, QString> read(const QString &fileName, const Asset &asset,
                                                         const PlainText &text, const Limits &limits);
};

} // namespace Pinthread
