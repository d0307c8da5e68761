-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every statement of SqlJournal and Migrator, each under the name that it is prepared by.

-- name: tables
SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()

-- name: begin
BEGIN

-- name: commit
COMMIT

-- name: rollback
ROLLBACK

-- For the rest of a transaction: its statements take as long as they take. (SQLite has no such limit.)
-- name: be-patient
SET LOCAL statement_timeout = 0

-- name: get-meta
SELECT value FROM meta WHERE key = ?

-- name: set-meta
INSERT INTO meta (key, value) VALUES (?, ?)

-- name: add-tenant
INSERT INTO tenant (id, name) VALUES (?, ?)

-- A whole batch at once; no event is added when the asset is not at the revision before it. The asset's row is the
-- lock: whoever is second waits for it, then finds another revision. Batches come ordered by asset, so that two nodes
-- never wait for each other. The last values: the day and the number of new conversations (twice), the revision before,
-- and one "broadcastId body" for each event, both in hexadecimal, with commas between them.
-- name: record-batch
WITH moved AS (
    UPDATE asset SET revision = ?, conversations = ?, open_conversations = ?, changed_at = ?
    WHERE id = ? AND revision = ? AND removed_at IS NULL
    RETURNING id, tenant_id
), counted AS (
    INSERT INTO usage (asset_id, tenant_id, day, conversations)
    SELECT id, tenant_id, CAST(? AS BIGINT), CAST(? AS BIGINT) FROM moved WHERE CAST(? AS BIGINT) > 0
    ON CONFLICT (asset_id, day) DO UPDATE SET conversations = usage.conversations + excluded.conversations
)
INSERT INTO event (asset_id, revision, broadcast_id, body)
SELECT moved.id, CAST(? AS BIGINT) + ordinal, decode(split_part(line, ' ', 1), 'hex'),
    decode(split_part(line, ' ', 2), 'hex')
FROM moved, unnest(string_to_array(?, ',')) WITH ORDINALITY AS item (line, ordinal)

-- Waits for whoever is recording events of the asset.
-- name: lock-asset
SELECT revision FROM asset WHERE id = ? FOR UPDATE

-- name: events-after
SELECT revision, broadcast_id, body FROM event WHERE asset_id = ? AND revision > ? ORDER BY revision LIMIT ?

-- The assets' ids in hexadecimal with commas between them.
-- name: asset-revisions
SELECT asset.tenant_id, asset.id, asset.url_id, asset.kind, asset.name, asset.media_type, asset.content_hash,
    asset.content_bytes, asset.width, asset.height, asset.created_at, "user".id, "user".name, asset.removed_at, asset.revision
FROM asset LEFT JOIN "user" ON "user".id = asset.created_by
WHERE asset.id IN (SELECT decode(part, 'hex') FROM unnest(string_to_array(?, ',')) AS part)

-- name: asset-by-id
SELECT asset.tenant_id, asset.id, asset.url_id, asset.kind, asset.name, asset.media_type, asset.content_hash,
    asset.content_bytes, asset.width, asset.height, asset.created_at, "user".id, "user".name, asset.removed_at
FROM asset LEFT JOIN "user" ON "user".id = asset.created_by WHERE asset.id = ?

-- name: asset-by-url-id
SELECT asset.tenant_id, asset.id, asset.url_id, asset.kind, asset.name, asset.media_type, asset.content_hash,
    asset.content_bytes, asset.width, asset.height, asset.created_at, "user".id, "user".name, asset.removed_at
FROM asset LEFT JOIN "user" ON "user".id = asset.created_by WHERE asset.tenant_id = ? AND asset.url_id = ?

-- name: assets
SELECT asset.tenant_id, asset.id, asset.url_id, asset.kind, asset.name, asset.media_type, asset.content_hash,
    asset.content_bytes, asset.width, asset.height, asset.created_at, "user".id, "user".name, asset.removed_at,
    asset.revision, asset.conversations, asset.open_conversations, asset.changed_at
FROM asset LEFT JOIN "user" ON "user".id = asset.created_by
WHERE asset.tenant_id = ? AND (asset.removed_at IS NOT NULL) = ? ORDER BY asset.sequence DESC

-- name: assets-by-url-id
SELECT asset.tenant_id, asset.id, asset.url_id, asset.kind, asset.name, asset.media_type, asset.content_hash,
    asset.content_bytes, asset.width, asset.height, asset.created_at, "user".id, "user".name, asset.removed_at,
    asset.revision, asset.conversations, asset.open_conversations, asset.changed_at
FROM asset LEFT JOIN "user" ON "user".id = asset.created_by
WHERE asset.tenant_id = ? AND (asset.removed_at IS NOT NULL) = ? AND asset.url_id = ?

-- name: add-asset
INSERT INTO asset (tenant_id, id, url_id, kind, name, media_type, content_hash, content_bytes, width, height, created_at,
    created_by, changed_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: rename-asset
UPDATE asset SET name = ? WHERE id = ?

-- name: replace-content
UPDATE asset SET media_type = ?, content_hash = ?, content_bytes = ?, width = ?, height = ? WHERE id = ?

-- name: set-asset-removed
UPDATE asset SET removed_at = ? WHERE id = ?

-- name: add-user
INSERT INTO "user" (id, tenant_id, name, created_at) VALUES (?, ?, ?, ?)

-- name: add-session
INSERT INTO session (token_hash, user_id, role, created_at, invitation_id) VALUES (?, ?, ?, ?, ?)

-- name: forget-sessions-of-invitation
DELETE FROM session WHERE invitation_id = ?

-- name: add-invitation
INSERT INTO invitation (tenant_id, id, secret_hash, role, label, created_by, created_at, expires_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- name: add-invitation-asset
INSERT INTO invitation_asset (invitation_id, asset_id) VALUES (?, ?)

-- name: invitation-assets
SELECT asset_id FROM invitation_asset WHERE invitation_id = ? ORDER BY asset_id

-- name: invitations
SELECT tenant_id, id, secret_hash, role, label, created_by, created_at, expires_at, revoked_at, guests
FROM invitation WHERE tenant_id = ? AND revoked_at IS NULL ORDER BY sequence DESC

-- name: invitation-by-secret
SELECT tenant_id, id, secret_hash, role, label, created_by, created_at, expires_at, revoked_at, guests
FROM invitation WHERE secret_hash = ?

-- name: count-guest
UPDATE invitation SET guests = guests + 1 WHERE id = ? AND revoked_at IS NULL

-- name: revoke-invitation
UPDATE invitation SET revoked_at = ? WHERE id = ? AND tenant_id = ? AND revoked_at IS NULL

-- name: invitations-revoked-since
SELECT id FROM invitation WHERE revoked_at >= ?
