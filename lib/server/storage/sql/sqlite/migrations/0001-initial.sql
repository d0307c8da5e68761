-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids are the 16 bytes of a UUID, big-endian. Times are milliseconds since 1970, UTC.

CREATE TABLE tenant (
    id BLOB PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE user (
    id BLOB PRIMARY KEY,
    tenant_id BLOB NOT NULL REFERENCES tenant (id),
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- Of a token only the SHA-256 is kept: who reads the database cannot sign in with it.
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES user (id),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'moderator')),
    created_at INTEGER NOT NULL
) WITHOUT ROWID;

-- The sequence is the order in which they came; times may be equal.
CREATE TABLE asset (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    tenant_id BLOB NOT NULL REFERENCES tenant (id),
    url_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('image', 'text')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    content_bytes INTEGER NOT NULL,
    width INTEGER,
    height INTEGER,
    created_at INTEGER NOT NULL,
    UNIQUE (tenant_id, url_id)
);

-- The journal. Revisions of an asset are consecutive; an operation is recorded at most once. The body is the event's
-- JSON in UTF-8, as clients get it.
CREATE TABLE event (
    asset_id BLOB NOT NULL REFERENCES asset (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    broadcast_id BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (asset_id, revision)
) WITHOUT ROWID;

CREATE UNIQUE INDEX event_broadcast ON event (asset_id, broadcast_id);
