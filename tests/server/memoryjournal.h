// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/storage/journal.h"

#include <QHash>
#include <QMap>

namespace Pinthread::Server {

/// The second Journal: forgets everything when it is destroyed, and fails when it is told to.
class MemoryJournal : public Journal
{
public:
    [[nodiscard]] QString epoch() const override { return QStringLiteral("test-epoch"); }
    [[nodiscard]] TenantId defaultTenant() const override { return TenantId(UuidBits{1, 1}); }
    [[nodiscard]] QList<AppendOutcome> append(const QList<Batch> &batches) override;
    [[nodiscard]] Stored<QList<EventRecord>> eventsAfter(AssetId asset, Revision revision, int limit) override;
    [[nodiscard]] Stored<QList<AssetRevision>> revisions(const QList<AssetId> &assets) override;
    [[nodiscard]] Stored<StateRecord> startingState(AssetId asset) override;
    [[nodiscard]] Stored<void> replaceEvents(AssetId asset, const StateRecord &state) override;
    [[nodiscard]] Stored<void> addUsage(const QList<UsageAddition> &additions) override;
    [[nodiscard]] Stored<QList<DayUsage>> usageByDay(const UsagePeriod &period) override;
    [[nodiscard]] Stored<QList<AssetUsage>> usageByAsset(const UsagePeriod &period) override;
    [[nodiscard]] Stored<std::optional<AssetRecord>> asset(AssetId id) override;
    [[nodiscard]] Stored<QList<AssetSummary>> assets(const AssetFilter &filter) override;
    [[nodiscard]] Stored<AssetRecord> ensureAsset(const AssetRecord &record) override;
    [[nodiscard]] Stored<qint64> storedBytes(TenantId tenant) override;
    [[nodiscard]] Stored<void> renameAsset(AssetId id, const QString &name) override;
    [[nodiscard]] Stored<void> replaceContent(const Asset &asset) override;
    [[nodiscard]] Stored<void> setAssetRemoved(AssetId id, qint64 at) override;
    [[nodiscard]] Stored<void> addSession(const SessionRecord &record) override;
    [[nodiscard]] Stored<std::optional<SessionRecord>> session(const QByteArray &tokenHash) override;
    [[nodiscard]] Stored<void> addInvitation(const InvitationRecord &record) override;
    [[nodiscard]] Stored<QList<Invitation>> invitations(TenantId tenant) override;
    [[nodiscard]] Stored<std::optional<InvitationRecord>> invitationBySecret(const QByteArray &secretHash) override;
    [[nodiscard]] Stored<QList<InvitationId>> invitationsRevokedSince(qint64 since) override;
    [[nodiscard]] Stored<bool> revokeInvitation(TenantId tenant, InvitationId id, qint64 at) override;
    /// There are none here: whoever is about accounts is tested with a SqliteJournal.
    [[nodiscard]] AccountStore &accounts() override { qFatal("There are no accounts in memory."); }

    /// The revision of the last event of \a asset.
    [[nodiscard]] Revision last(AssetId asset) const
    {
        return m_states.value(asset).revision + m_events.value(asset).size();
    }
    [[nodiscard]] QList<EventRecord> events(AssetId asset) const { return m_events.value(asset); }
    /// As the last batch has left them.
    [[nodiscard]] AssetFigures figures(AssetId asset) const { return m_figures.value(asset); }
    /// Records an event behind everybody's back, as another node would.
    void add(AssetId asset, const EventRecord &event) { m_events[asset].append(event); }

    bool failsAppends = false;
    bool failsReads = false;
    int commits = 0; ///< Calls of append().
    int reads = 0;   ///< Calls of eventsAfter().

private:
    [[nodiscard]] bool isRemoved(AssetId id) const;

    QHash<AssetId, StateRecord> m_states;
    QHash<AssetId, QList<EventRecord>> m_events; ///< That follow the state.
    QMap<std::pair<QDate, AssetId>, UsageFigures> m_usage;
    QList<AssetRecord> m_assets;
    QHash<AssetId, AssetFigures> m_figures;
    QMap<QByteArray, SessionRecord> m_sessions;
    QList<InvitationRecord> m_invitations;
};

} // namespace Pinthread::Server
