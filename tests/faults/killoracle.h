// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/assetstate.h"

#include <QHash>
#include <QList>

namespace Pinthread::Testkit {

/// What clients have seen of an asset, to be held against the journal afterwards: for each revision that some client
/// stood at when the server died, the whole state it showed.
class Sightings
{
public:
    /// Some client has \a confirmed from the server now.
    void add(const AssetState &confirmed);

    /// The first thing in \a journal (the asset's events in order) that contradicts what was seen, in words; empty when
    /// nothing does. Checks that revisions are consecutive, that no broadcastId stands twice, that every event applies,
    /// and that at every revision that was seen the state is the one that was seen.
    [[nodiscard]] QString contradiction(const QList<Event> &journal) const;

    [[nodiscard]] qsizetype count() const { return m_seen.size(); }
    /// The state that two clients gave differently for one revision; empty when there is none.
    [[nodiscard]] const QString &disagreement() const { return m_disagreement; }

private:
    QHash<Revision, QByteArray> m_seen; ///< SHA-256 of the canonical encoding.
    QString m_disagreement;
};

/// The events of \a asset in the SQLite journal in \a dataDirectory, read without the server, which must not run. Fails
/// the process when the file cannot be read.
[[nodiscard]] QList<Event> readJournal(const QString &dataDirectory, AssetId asset);

} // namespace Pinthread::Testkit
