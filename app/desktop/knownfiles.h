// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "statefile.h"

#include <QList>

#include <optional>

namespace Pinthread {

/// Which picture each file was when it was opened here last, on one server, so that another picture under the same name
/// is noticed and never taken for the one that was discussed. A file that is damaged counts as empty. GUI thread.
class KnownFiles
{
public:
    static constexpr qsizetype most = 1000; ///< The ones that were not opened for longest are forgotten.

    struct Entry
    {
        QString urlId;
        QByteArray sha256; ///< Of what it held when it was opened last; empty: nobody knows.
        /// How many discussions it had when it was seen last; -1: nobody knows.
        int discussions = -1;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    /// \a server is any text that names it, always the same one; its file is in \a directory. With an empty directory
    /// nothing outlives this object.
    KnownFiles(const QString &directory, const QString &server);

    /// \a fileName is absolute, here and below.
    [[nodiscard]] std::optional<Entry> entry(const QString &fileName) const;
    /// It is \a urlId now, with content of \a sha256. What was known of it as the same one stays known.
    void remember(const QString &fileName, const QString &urlId, const QByteArray &sha256);
    /// Nothing when it is not \a urlId.
    void setDiscussions(const QString &fileName, const QString &urlId, int count);

private:
    struct Known
    {
        QString fileName;
        Entry entry;
    };

    void load() const;
    void save();
    [[nodiscard]] qsizetype find(const QString &fileName) const;

    mutable bool m_loaded = false;
    mutable QList<Known> m_known; ///< The one that was opened last is first.
    mutable StateFile m_file;     ///< After what it writes.
};

} // namespace Pinthread
