// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/anchor.h"
#include "model/ids.h"

#include <QObject>

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
/// Changes are written some hundred milliseconds after the last one, on a thread of their own; the GUI never waits.
/// Several programs on one file do not overwrite each other's drafts: a write changes only what was changed here.
/// A file that cannot be understood is put aside under another name, never overwritten. GUI thread only.
class Drafts : public QObject
{
    Q_OBJECT

public:
    /// A draft for a new conversation belongs to any spot of the same image within this many percent in x and y.
    static constexpr double nearby = 3;

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
    /// Remembers \a text; one with nothing but spaces removes the draft.
    void setText(const DraftKey &key, const QString &text);
    void remove(const DraftKey &key) { setText(key, {}); }

    /// The conversations that somebody began to write on this asset and has not sent.
    [[nodiscard]] QList<NewConversation> newConversations(AssetId asset) const;

    /// Writes what is not written yet, and waits for that.
    void flush();

Q_SIGNALS:
    /// Something about the file that its user should know, in words: it was damaged and put aside, or cannot be
    /// written. Emitted after the constructor returned.
    void storageProblem(const QString &message);

private:
    struct Draft
    {
        DraftKey key;
        QString text;
    };

    /// Null when there is none. For a new conversation the nearest that is near.
    [[nodiscard]] const Draft *find(const DraftKey &key) const;

    QList<Draft> m_drafts;
    std::unique_ptr<DraftFile> m_file;
};

} // namespace Pinthread
