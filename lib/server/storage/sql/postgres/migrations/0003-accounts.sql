-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tenants can be added, disabled, and have a key that single sign-on is checked with; people have accounts.

ALTER TABLE tenant ADD COLUMN created_at BIGINT, ADD COLUMN disabled_at BIGINT, ADD COLUMN sso_key TEXT;

CREATE UNIQUE INDEX tenant_name ON tenant (name);

-- How a user signs in. Those who came by a secret or an invitation have none.
CREATE TABLE account (
    user_id BYTEA PRIMARY KEY REFERENCES "user" (id),
    tenant_id BYTEA NOT NULL REFERENCES tenant (id),
    login TEXT,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'moderator', 'administrator')),
    password_hash TEXT,
    external_id TEXT,
    email TEXT,
    avatar TEXT,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    UNIQUE (tenant_id, login),
    UNIQUE (tenant_id, external_id)
);

-- A session of an account has no role of its own, but its account's. One with a token_id is a long-lived token, and its
-- label is what it is for.
ALTER TABLE session DROP CONSTRAINT IF EXISTS session_role_check;

ALTER TABLE session
    ALTER COLUMN role DROP NOT NULL,
    ADD CONSTRAINT session_role_check CHECK (role IN ('viewer', 'commenter', 'moderator', 'administrator')),
    ADD COLUMN expires_at BIGINT,
    ADD COLUMN used_at BIGINT,
    ADD COLUMN token_id BYTEA UNIQUE,
    ADD COLUMN label TEXT;

CREATE INDEX session_by_user ON session (user_id);

-- What may have ended a session or changed its role, numbered without a gap: meta has the last number, which is taken
-- under its row's lock. Without a user it is about everybody.
CREATE TABLE account_change (
    number BIGINT PRIMARY KEY,
    user_id BYTEA,
    at BIGINT NOT NULL
);
