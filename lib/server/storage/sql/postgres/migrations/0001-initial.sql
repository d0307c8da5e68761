-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Ids are the 16 bytes of a UUID, big-endian. Times are milliseconds since 1970, UTC. What the columns mean is said
-- beside those of SQLite; the names are the same.

CREATE TABLE tenant (
    id BYTEA PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE "user" (
    id BYTEA PRIMARY KEY,
    tenant_id BYTEA NOT NULL REFERENCES tenant (id),
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE session (
    token_hash BYTEA PRIMARY KEY,
    user_id BYTEA NOT NULL REFERENCES "user" (id),
    role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'moderator')),
    created_at BIGINT NOT NULL
);

-- A fifth of each page stays free, so that a new revision of the row finds its place beside the old one.
CREATE TABLE asset (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    tenant_id BYTEA NOT NULL REFERENCES tenant (id),
    url_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('image', 'text')),
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content_hash BYTEA NOT NULL,
    content_bytes BIGINT NOT NULL,
    width INTEGER,
    height INTEGER,
    created_at BIGINT NOT NULL,
    UNIQUE (tenant_id, url_id)
) WITH (fillfactor = 80);

CREATE TABLE event (
    asset_id BYTEA NOT NULL REFERENCES asset (id),
    revision BIGINT NOT NULL CHECK (revision > 0),
    broadcast_id BYTEA NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (asset_id, revision)
);

CREATE UNIQUE INDEX event_broadcast ON event (asset_id, broadcast_id);
