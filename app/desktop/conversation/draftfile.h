// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversation/drafts.h"

#include <QThreadPool>
#include <QTimer>

namespace Pinthread {

/// The file in which drafts outlive the program: JSON, written on a thread of its own.
///
/// `{"version": 1, "drafts": [{"asset", "text", and one of "conversation", "comment", "marker", "range"}]}`, with
/// "replyTo" where an answer in a conversation answers a comment; ids in their text form, coordinates in percent.
class DraftFile : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        DraftKey key;
        QString text; ///< Empty in a change: the draft is to be removed.
        CommentId replyTo;
    };

    explicit DraftFile(const QString &fileName, QObject *parent = nullptr);
    /// Writes what is not written yet, and waits for that.
    ~DraftFile() override;

    /// Everything in the file; nothing when there is none. One that cannot be understood is put aside.
    [[nodiscard]] QList<Entry> read();

    /// Remembers a change, which is written soon.
    void change(const Entry &entry);
    /// Writes what is not written yet, and waits for that.
    void flush();

Q_SIGNALS:
    /// As Drafts::storageProblem().
    void problem(const QString &message);

private:
    void startWriting();
    void written(const QList<Entry> &changes, const QString &failure);
    void report(const QString &message);

    QString m_fileName;
    /// The last change of each draft that is not on its way to the disk.
    QList<Entry> m_changes;
    QTimer m_soon;
    QThreadPool m_thread;
    QString m_lastReport;
    /// A damaged file that could not be put aside is not written over.
    bool m_writable = true;
};

} // namespace Pinthread
