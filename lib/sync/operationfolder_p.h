// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/seams.h"
#include "sync/operationdatabase_p.h"

#include <QLockFile>

namespace Pinthread {

/// The folder in which the processes of one user keep their operations for one server: `operations-1.sqlite` and so on,
/// each locked by the process that writes it. Everything blocks; one thread.
class OperationFolder
{
public:
    /// Told what people should know.
    using Tell = std::function<void(const QString &message)>;

    OperationFolder(QString path, OperationScope scope, const Clock &clock, Tell tell);
    ~OperationFolder();
    Q_DISABLE_COPY_MOVE(OperationFolder)

    /// Takes a file of its own, unless it has one, and everything that processes which are gone have left in others.
    /// False when nothing can be kept now; it may be tried again.
    bool acquire();
    /// Null before acquire() succeeded.
    [[nodiscard]] OperationDatabase *database() const { return m_database.get(); }

private:
    using Problem = OperationDatabase::Problem;

    [[nodiscard]] QString fileName(int slot) const;
    [[nodiscard]] std::unique_ptr<QLockFile> lock(const QString &file) const;
    /// Opens the file and reads it; what cannot be used is put aside.
    [[nodiscard]] std::unique_ptr<OperationDatabase> openOrPutAside(const QString &file);
    void adoptOthers();
    void adopt(const QString &file);
    bool putAside(const QString &file, Problem::Kind kind);
    void tell(const QString &message);

    QString m_path;
    OperationScope m_scope;
    const Clock *m_clock;
    Tell m_tell;
    QString m_lastTold;
    QString m_file;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<OperationDatabase> m_database;
};

} // namespace Pinthread
