// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/cachedatabase_p.h"

#include "protocol/codec.h"
#include "protocol/httpbodies.h"

#include <QSqlError>

namespace Pinthread {

namespace {

using Done = SqliteFile::Done;

constexpr qint64 keptUnused = qint64(30) * 24 * 60 * 60 * 1'000; ///< A month, of what is in no list.
/// Reading so much through takes 40 ms; a start does not wait longer for what is probably well.
constexpr qint64 mostCheckedBytes = 16 * 1024 * 1024;

// Assets and conversations are kept as the protocol writes them: the one encoding that is documented and tested. A
// conversation has a row of its own, so that a comment costs a row and not an asset.
constexpr const char *schema[] = {
    "CREATE TABLE list (heard_at INTEGER NOT NULL)",
    // `place` counts from the end of the list, so that a new asset, which is its first, moves no other; null: not in
    // it.
    ("CREATE TABLE asset (id BLOB PRIMARY KEY, body BLOB NOT NULL, content_hash BLOB NOT NULL, place INTEGER,"
     " used_at INTEGER NOT NULL)"),
    ("CREATE TABLE state (asset BLOB PRIMARY KEY, kind TEXT NOT NULL, epoch TEXT NOT NULL, revision INTEGER NOT NULL,"
     " last_number INTEGER NOT NULL, in_step_at INTEGER NOT NULL) WITHOUT ROWID"),
    "CREATE TABLE conversation (asset BLOB NOT NULL, id BLOB NOT NULL, body BLOB NOT NULL, UNIQUE (asset, id))",
    ("CREATE TABLE seen (asset BLOB PRIMARY KEY, revision INTEGER NOT NULL, unread INTEGER NOT NULL,"
     " all_read_at INTEGER NOT NULL) WITHOUT ROWID"),
    ("CREATE TABLE read_until (asset BLOB NOT NULL, conversation BLOB NOT NULL, at INTEGER NOT NULL,"
     " PRIMARY KEY (asset, conversation)) WITHOUT ROWID"),
    "CREATE TABLE thumbnail (content_hash BLOB NOT NULL UNIQUE, picture BLOB NOT NULL)",
};

QByteArray bodyOf(const AssetSummary &asset)
{
    return Protocol::encode(QList{asset});
}

std::optional<AssetSummary> assetFrom(const QByteArray &body)
{
    const auto decoded = Protocol::decodeAssetSummaries(body);
    return decoded && decoded->size() == 1 ? std::optional(decoded->constFirst()) : std::nullopt;
}

QString kindWord(AssetKind kind)
{
    return kind == AssetKind::Image ? QStringLiteral("image") : QStringLiteral("text");
}

} // namespace

Expected<std::unique_ptr<CacheDatabase>, CacheDatabase::Problem> CacheDatabase::open(const QString &path,
                                                                                     const OperationScope &scope,
                                                                                     SqliteFile::Access access)
{
    const SqliteFile::Layout layout{
        .version = 1, .schema = schema, .synchronous = "NORMAL", .mostChecked = mostCheckedBytes};
    return SqliteFile::open(path, scope, layout, access).map([](std::unique_ptr<SqliteFile> &&file) {
        return std::unique_ptr<CacheDatabase>(new CacheDatabase(std::move(file)));
    });
}

Expected<OfflineCache::Index, CacheDatabase::Problem> CacheDatabase::index()
{
    OfflineCache::Index index;
    auto list = m_file->query(QStringLiteral("SELECT heard_at FROM list"));
    if (!list)
        return failure(list.error());
    if (list->next())
        index.heardAt = list->value(0).toLongLong();

    auto assets =
        m_file->query(QStringLiteral("SELECT body, place FROM asset ORDER BY place IS NULL, place DESC, used_at DESC"));
    if (!assets)
        return failure(assets.error());
    while (assets->next()) {
        if (const auto asset = assetFrom(assets->value(0).toByteArray()))
            (assets->value(1).isNull() ? index.others : index.listed).append(*asset);
        else
            ++m_unreadable;
    }
    if (assets->lastError().isValid())
        return failure(SqliteFile::problemOf(assets->lastError()));

    auto seen = m_file->query(QStringLiteral("SELECT asset, revision, unread, all_read_at FROM seen"));
    if (!seen)
        return failure(seen.error());
    while (seen->next()) {
        if (const auto id = AssetId::fromBytes(seen->value(0).toByteArray()))
            index.seen.insert(*id, {seen->value(1).toLongLong(), seen->value(2).toInt(), seen->value(3).toLongLong()});
    }
    return index;
}

Expected<OfflineCache::Entry, CacheDatabase::Problem> CacheDatabase::entry(AssetId assetId)
{
    auto kept = state(assetId);
    if (!kept)
        return failure(kept.error());
    OfflineCache::Entry entry{.state = std::move(*kept), .read = {}};
    auto read =
        m_file->query(QStringLiteral("SELECT conversation, at FROM read_until WHERE asset = ?"), {assetId.toBytes()});
    if (!read)
        return failure(read.error());
    while (read->next()) {
        if (const auto id = ConversationId::fromBytes(read->value(0).toByteArray()))
            entry.read.insert(*id, read->value(1).toLongLong());
    }
    return entry;
}

Expected<std::optional<OfflineCache::State>, CacheDatabase::Problem> CacheDatabase::state(AssetId assetId)
{
    const QVariant asset = assetId.toBytes();
    auto head = m_file->query(
        QStringLiteral("SELECT kind, epoch, revision, last_number, in_step_at FROM state WHERE asset = ?"), {asset});
    if (!head)
        return failure(head.error());
    if (!head->next())
        return std::nullopt;
    auto rows = m_file->query(QStringLiteral("SELECT body FROM conversation WHERE asset = ?"), {asset});
    if (!rows)
        return failure(rows.error());
    AssetState::Conversations conversations;
    bool isWhole = true;
    while (rows->next()) {
        if (const auto conversation = Protocol::decodeConversation(rows->value(0).toByteArray()))
            conversations.insert(conversation->id, *conversation);
        else
            isWhole = false;
    }
    if (rows->lastError().isValid())
        return failure(SqliteFile::problemOf(rows->lastError()));
    if (!isWhole) {
        // A part of a state is none: with the rest of it, catching up would never bring what is missing.
        ++m_unreadable;
        return std::nullopt;
    }
    const AssetKind kind = head->value(0).toString() == kindWord(AssetKind::Text) ? AssetKind::Text : AssetKind::Image;
    const Protocol::Position position{head->value(1).toString(), head->value(2).toLongLong()};
    return OfflineCache::State{AssetState(kind, position.revision, head->value(3).toInt(), std::move(conversations)),
                               position, head->value(4).toLongLong()};
}

Expected<QByteArray, CacheDatabase::Problem> CacheDatabase::thumbnail(const QByteArray &contentHash)
{
    auto rows = m_file->query(QStringLiteral("SELECT picture FROM thumbnail WHERE content_hash = ?"), {contentHash});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->value(0).toByteArray() : QByteArray();
}

Done CacheDatabase::write(std::span<const Change> changes)
{
    return m_file->inTransaction([&]() -> Done {
        for (const Change &change : changes) {
            if (auto done = std::visit([this](const auto &one) { return apply(one); }, change); !done)
                return done;
        }
        return {};
    });
}

Done CacheDatabase::tidy(qint64 now)
{
    return m_file->inTransaction([&]() -> Done {
        if (auto done = m_file->run(QStringLiteral("DELETE FROM asset WHERE place IS NULL AND used_at < ?"),
                                    {now - keptUnused});
            !done)
            return done;
        for (const auto *table : {"state", "conversation", "seen", "read_until"}) {
            if (auto done = m_file->run(QStringLiteral("DELETE FROM %1 WHERE asset NOT IN (SELECT id FROM asset)")
                                            .arg(QLatin1String(table)));
                !done)
                return done;
        }
        return m_file->run(
            QStringLiteral("DELETE FROM thumbnail WHERE content_hash NOT IN (SELECT content_hash FROM asset)"));
    });
}

Done CacheDatabase::apply(const List &list) const
{
    // Only what is different is written: the list is fetched often and changes seldom.
    struct Kept
    {
        QByteArray body;
        QVariant place;
    };
    QHash<QByteArray, Kept> kept;
    auto rows = m_file->query(QStringLiteral("SELECT id, body, place FROM asset"));
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        kept.insert(rows->value(0).toByteArray(), {rows->value(1).toByteArray(), rows->value(2)});
    rows->finish();

    qint64 place = list.assets.size();
    for (const AssetSummary &asset : list.assets) {
        const QByteArray body = bodyOf(asset);
        const Kept before = kept.take(asset.asset.id.toBytes());
        const bool same = before.body == body && !before.place.isNull() && before.place.toLongLong() == place;
        if (!same) {
            auto done = m_file->run(
                QStringLiteral("INSERT INTO asset (id, body, content_hash, place, used_at) VALUES (?, ?, ?, ?, ?)"
                               " ON CONFLICT (id) DO UPDATE SET body = excluded.body, content_hash ="
                               " excluded.content_hash, place = excluded.place"),
                {asset.asset.id.toBytes(), body, asset.asset.contentHash, place, list.at});
            if (!done)
                return done;
        }
        --place;
    }
    for (const auto &[id, gone] : kept.asKeyValueRange()) {
        if (gone.place.isNull())
            continue;
        if (auto done =
                m_file->run(QStringLiteral("UPDATE asset SET place = NULL, used_at = ? WHERE id = ?"), {list.at, id});
            !done)
            return done;
    }
    if (auto done = m_file->run(QStringLiteral("DELETE FROM list")); !done)
        return done;
    return m_file->run(QStringLiteral("INSERT INTO list (heard_at) VALUES (?)"), {list.at});
}

Done CacheDatabase::apply(const SavedAsset &saved) const
{
    return m_file->run(
        QStringLiteral("INSERT INTO asset (id, body, content_hash, place, used_at) VALUES (?, ?, ?, NULL, ?)"
                       " ON CONFLICT (id) DO UPDATE SET body = excluded.body, content_hash = excluded.content_hash,"
                       " used_at = excluded.used_at"),
        {saved.asset.asset.id.toBytes(), bodyOf(saved.asset), saved.asset.asset.contentHash, saved.at});
}

Done CacheDatabase::apply(const Removal &removal) const
{
    const QVariant asset = removal.assetId.toBytes();
    if (auto done = removeState(removal.assetId); !done)
        return done;
    for (const auto *statement : {"DELETE FROM asset WHERE id = ?", "DELETE FROM seen WHERE asset = ?",
                                  "DELETE FROM read_until WHERE asset = ?"}) {
        if (auto done = m_file->run(QLatin1String(statement), {asset}); !done)
            return done;
    }
    return {};
}

Done CacheDatabase::removeState(AssetId assetId) const
{
    for (const auto *statement : {"DELETE FROM state WHERE asset = ?", "DELETE FROM conversation WHERE asset = ?"}) {
        if (auto done = m_file->run(QLatin1String(statement), {assetId.toBytes()}); !done)
            return done;
    }
    return {};
}

Done CacheDatabase::apply(const SavedState &saved) const
{
    const QVariant asset = saved.assetId.toBytes();
    const Protocol::Position &position = saved.state.position;
    auto head = m_file->query(QStringLiteral("SELECT epoch, revision FROM state WHERE asset = ?"), {asset});
    if (!head)
        return failure(head.error());
    std::optional<Protocol::Position> kept;
    if (head->next())
        kept = Protocol::Position{head->value(0).toString(), head->value(1).toLongLong()};
    head->finish();
    if (kept && kept->epoch == position.epoch && kept->revision > position.revision)
        return {}; // Another process of this user has heard more.

    const AssetState &state = saved.state.state;
    const bool isDifference = kept && saved.changes.since == kept;
    QList<ConversationId> ids = state.conversations().keys();
    if (isDifference)
        ids = saved.changes.conversations.values();
    else if (auto done = removeState(saved.assetId); !done)
        return done;
    for (const ConversationId id : std::as_const(ids)) {
        const Conversation *conversation = state.conversation(id);
        auto done = conversation
                        ? m_file->run(QStringLiteral("INSERT INTO conversation (asset, id, body) VALUES (?, ?, ?)"
                                                     " ON CONFLICT (asset, id) DO UPDATE SET body = excluded.body"),
                                      {asset, id.toBytes(), Protocol::encodeConversation(*conversation)})
                        : m_file->run(QStringLiteral("DELETE FROM conversation WHERE asset = ? AND id = ?"),
                                      {asset, id.toBytes()});
        if (!done)
            return done;
    }
    return m_file->run(
        QStringLiteral("INSERT OR REPLACE INTO state (asset, kind, epoch, revision, last_number,"
                       " in_step_at) VALUES (?, ?, ?, ?, ?, ?)"),
        {asset, kindWord(state.kind()), position.epoch, position.revision, state.lastNumber(), saved.state.inStepAt});
}

Done CacheDatabase::apply(const SavedSeen &saved) const
{
    const QVariant asset = saved.assetId.toBytes();
    if (auto done = m_file->run(
            QStringLiteral("INSERT OR REPLACE INTO seen (asset, revision, unread, all_read_at) VALUES (?, ?, ?, ?)"),
            {asset, saved.seen.revision, saved.seen.unread, saved.seen.allReadAt});
        !done)
        return done;
    return m_file->run(QStringLiteral("DELETE FROM read_until WHERE asset = ? AND at <= ?"),
                       {asset, saved.seen.allReadAt});
}

Done CacheDatabase::apply(const ReadUntil &read) const
{
    return m_file->run(QStringLiteral("INSERT INTO read_until (asset, conversation, at) VALUES (?, ?, ?)"
                                      " ON CONFLICT (asset, conversation) DO UPDATE SET at = max(at, excluded.at)"),
                       {read.assetId.toBytes(), read.conversationId.toBytes(), read.at});
}

Done CacheDatabase::apply(const Thumbnail &thumbnail) const
{
    return m_file->run(QStringLiteral("INSERT OR REPLACE INTO thumbnail (content_hash, picture) VALUES (?, ?)"),
                       {thumbnail.contentHash, thumbnail.picture});
}

} // namespace Pinthread
