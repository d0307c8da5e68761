// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

namespace Pinthread {

/// A JSON file in which something outlives the program, also when it ends without warning: written soon after a change,
/// on a thread of its own, and whole or not at all. No timer runs while nothing changes. The GUI waits for the disk in
/// read() and flush() alone.
///
/// The file carries a version. One that cannot be understood, or that a newer program has written, is put aside under
/// another name and never written over. GUI thread.
class StateFile : public QObject
{
    Q_OBJECT

public:
    using Content = std::function<QJsonObject()>;

    /// \a fileName's folder is made when it is first written. With an empty name nothing is read or written.
    StateFile(const QString &fileName, int version, QObject *parent = nullptr);
    /// Writes what is not written yet, and waits for that.
    ~StateFile() override;

    /// What is in the file; nothing when there is none, or none that could be understood.
    [[nodiscard]] QJsonObject read();

    /// Something has changed: in a moment \a content will be asked for what to write, once for any number of changes.
    void write(Content content);
    /// Writes what is not written yet, and waits for that.
    void flush();

Q_SIGNALS:
    // Queued: nothing is emitted from within read().

    /// It could not be understood and is called \a aside now; empty: it cannot be put aside and is left alone.
    void damaged(const QString &aside);
    /// Likewise for one that a newer program has written.
    void newer(const QString &aside);
    /// It could not be written, and why. Once for each reason.
    void notWritten(const QString &reason);

private:
    void putAside(bool isNewer);
    void startWriting();
    void onWritten(const QString &problem);

    QString m_fileName;
    int m_version;
    Content m_content; ///< Empty while everything is written or on its way.
    QByteArray m_written;
    QTimer m_soon;
    QThreadPool m_thread;
    QString m_lastProblem;
    bool m_writable = true;
};

} // namespace Pinthread
