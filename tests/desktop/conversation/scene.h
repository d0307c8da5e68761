// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/conversationitem.h"
#include "testkit/seams.h"

namespace Pinthread {

/// People and what they wrote, for tests of the conversation widgets: readable words instead of ids and times.
class Scene
{
public:
    struct Said
    {
        User by;
        QString text;
        int minutesAgo = 0;
    };

    Scene();

    Testkit::ManualClock clock;
    Testkit::SeededRandom random;
    User alice;
    User bob;
    AssetId asset;

    /// A confirmed conversation. \a number 0 for one that is not numbered yet.
    [[nodiscard]] ConversationItem conversation(int number, const QList<Said> &said, Marker at = {25, 30, {}});
    /// Number 5, a long one: alternately by both, of about as many characters each.
    [[nodiscard]] ConversationItem thread(int comments, int characters);
    [[nodiscard]] Comment comment(const Said &said);
    [[nodiscard]] Resolution resolution(const User &by, int minutesAgo) const;

    /// Operations that could not be sent.
    [[nodiscard]] FailedOperation failed(ConversationId conversation, const OperationBody &body,
                                         FailedOperation::Reason reason = FailedOperation::Reason::Offline);
    [[nodiscard]] FailedOperation failedComment(ConversationId conversation, const QString &text,
                                                FailedOperation::Reason reason = FailedOperation::Reason::Offline);
    /// A creation that exists nowhere else.
    [[nodiscard]] ConversationItem failedConversation(const QString &text, Marker at = {25, 30, {}});

    /// Each id is made a millisecond later than the one before, so that ids sort in the order they were made.
    template <class Id>
    [[nodiscard]] Id make()
    {
        clock.advance(std::chrono::milliseconds(1));
        return Id::make(clock, random);
    }
};

/// A list of texts, spelt as literals.
[[nodiscard]] QStringList texts(std::initializer_list<const char *> utf8);

/// English words in their plural forms, and an English locale. Call it once in a test program.
void installEnglish();

} // namespace Pinthread
