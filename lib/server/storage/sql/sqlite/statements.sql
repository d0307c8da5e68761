-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every statement of SqliteJournal, each under the name that it is prepared by.

-- name: begin
BEGIN IMMEDIATE

-- name: commit
COMMIT

-- name: rollback
ROLLBACK

-- name: get-meta
SELECT value FROM meta WHERE key = ?

-- name: set-meta
INSERT INTO meta (key, value) VALUES (?, ?)

-- name: add-tenant
INSERT INTO tenant (id, name) VALUES (?, ?)

-- name: last-revision
SELECT coalesce(max(revision), 0) FROM event WHERE asset_id = ?

-- name: add-event
INSERT INTO event (asset_id, revision, broadcast_id, body) VALUES (?, ?, ?, ?)

-- name: events-after
SELECT revision, broadcast_id, body FROM event WHERE asset_id = ? AND revision > ? ORDER BY revision LIMIT ?

-- name: asset-by-id
SELECT tenant_id, id, url_id, kind, name, media_type, content_hash, content_bytes, width, height, created_at
FROM asset WHERE id = ?

-- name: asset-by-url-id
SELECT tenant_id, id, url_id, kind, name, media_type, content_hash, content_bytes, width, height, created_at
FROM asset WHERE tenant_id = ? AND url_id = ?

-- name: assets
SELECT tenant_id, id, url_id, kind, name, media_type, content_hash, content_bytes, width, height, created_at
FROM asset WHERE tenant_id = ? ORDER BY sequence DESC

-- name: add-asset
INSERT INTO asset (tenant_id, id, url_id, kind, name, media_type, content_hash, content_bytes, width, height, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: add-user
INSERT INTO user (id, tenant_id, name, created_at) VALUES (?, ?, ?, ?)

-- name: add-session
INSERT INTO session (token_hash, user_id, role, created_at) VALUES (?, ?, ?, ?)

-- name: session-by-hash
SELECT user.tenant_id, user.id, user.name, session.role, session.created_at
FROM session JOIN user ON user.id = session.user_id WHERE session.token_hash = ?
