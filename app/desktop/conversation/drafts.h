// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/ids.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <variant>

namespace Pinthread {

class DraftFile;

/// What a draft is for: an answer in a conversation, a change of a comment, or the first words of a new conversation.
struct DraftKey
{
    AssetId asset;
    std::variant<ConversationId, CommentId, Anchor> place;

    friend bool operator==(const DraftKey &, const DraftKey &) = default;
};

/// What somebody is writing and has not sent: kept through closing the chat window and through closing the program,
/// until it is sent or emptied.
///
/// A change is on its way to the disk writeDelay after it was made, on a thread of its own; the GUI never waits. A
/// program that is killed loses no more than that. Several windows share one of these, and hear of each other's words
/// through changed(); several programs on one file do not overwrite each other's: a write changes only what was changed
/// here.
/// A file that cannot be understood is put aside under another name, never overwritten. GUI thread only.
class Drafts : public QObject
{
    Q_OBJECT

public:
    /// A draft for a new conversation belongs to any spot of the same image within this many percent in x and y.
    static constexpr double nearby = 3;
    /// How long words are in memory only.
    static constexpr std::chrono::milliseconds writeDelay{400};

    struct NewConversation
    {
        Anchor anchor;
        QString text;
    };

    /// Reads \a fileName, whose folder is made when it is first written. With an empty name nothing outlives this
    /// object.
    explicit Drafts(const QString &fileName = {}, QObject *parent = nullptr);
    /// Writes what is not written yet, and waits for that.
    ~Drafts() override;

    /// Empty when there is none.
    [[nodiscard]] QString text(const DraftKey &key) const;
    /// The comment that the draft of an answer in a conversation is an answer to; null: to the conversation as a whole.
    [[nodiscard]] CommentId replyTo(const DraftKey &key) const;
    /// Remembers \a text, and what it answers; one with nothing but spaces removes the draft.
    void setText(const DraftKey &key, const QString &text, CommentId replyTo = {});
    void remove(const DraftKey &key) { setText(key, {}); }

    /// Whether two keys name the same draft: places on an image do that are near each other, regions that are about the
    /// same.
    [[nodiscard]] static bool isSame(const DraftKey &one, const DraftKey &other);

    /// The conversations that somebody began to write on this asset and has not sent.
    [[nodiscard]] QList<NewConversation> newConversations(AssetId asset) const;

    /// Writes what is not written yet, and waits for that.
    void flush();

Q_SIGNALS:
    /// The draft for \a key is another one, or gone.
    void changed(const Pinthread::DraftKey &key);
    /// Something about the file that its user should know, in words: it was damaged and put aside, or cannot be
    /// written. Emitted after the constructor returned.
    void storageProblem(const QString &message);

private:
    struct Draft
    {
        DraftKey key;
        QString text;
        CommentId replyTo;
    };

    /// Null when there is none. For a new conversation the nearest that is near.
    [[nodiscard]] const Draft *find(const DraftKey &key) const;

    QList<Draft> m_drafts;
    std::unique_ptr<DraftFile> m_file;
};

} // namespace Pinthread
