-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is counted of the use of a server, and states in the place of old events.

-- name: stored-bytes
SELECT CAST(coalesce(sum(content_bytes), 0) AS BIGINT) FROM asset WHERE tenant_id = ?

-- name: add-usage
INSERT INTO usage (asset_id, tenant_id, day, messages, bytes, conversations)
SELECT id, tenant_id, CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS BIGINT) FROM asset WHERE id = ?
ON CONFLICT (asset_id, day) DO UPDATE SET messages = usage.messages + excluded.messages,
    bytes = usage.bytes + excluded.bytes, conversations = usage.conversations + excluded.conversations

-- The number of this transaction, and what became of one.
-- name: transaction
SELECT CAST(pg_current_xact_id() AS TEXT)

-- name: transaction-status
SELECT pg_xact_status(CAST(? AS xid8))

-- name: usage-by-day
SELECT day, CAST(sum(messages) AS BIGINT), CAST(sum(bytes) AS BIGINT), CAST(sum(conversations) AS BIGINT)
FROM usage WHERE tenant_id = ? AND day >= ? AND day <= ? GROUP BY day ORDER BY day

-- name: usage-by-asset
SELECT asset.id, asset.name, CAST(sum(usage.messages) AS BIGINT), CAST(sum(usage.bytes) AS BIGINT),
    CAST(sum(usage.conversations) AS BIGINT)
FROM usage JOIN asset ON asset.id = usage.asset_id
WHERE usage.tenant_id = ? AND usage.day >= ? AND usage.day <= ?
GROUP BY asset.id, asset.name ORDER BY 3 DESC, asset.id LIMIT 1000

-- name: starting-state
SELECT revision, body FROM asset_state WHERE asset_id = ?

-- name: set-starting-state
INSERT INTO asset_state (asset_id, revision, body) VALUES (?, ?, ?)
ON CONFLICT (asset_id) DO UPDATE SET revision = excluded.revision, body = excluded.body
WHERE asset_state.revision < excluded.revision

-- name: forget-events
DELETE FROM event WHERE asset_id = ? AND revision <= ?
