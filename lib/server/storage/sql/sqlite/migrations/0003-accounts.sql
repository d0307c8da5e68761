-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tenants can be added, disabled, and have a key that single sign-on is checked with; people have accounts.

ALTER TABLE tenant ADD COLUMN created_at INTEGER;
ALTER TABLE tenant ADD COLUMN disabled_at INTEGER;
ALTER TABLE tenant ADD COLUMN sso_key TEXT;

CREATE UNIQUE INDEX tenant_name ON tenant (name);

-- How a user signs in. Those who came by a secret or an invitation have none.
CREATE TABLE account (
    user_id BLOB PRIMARY KEY REFERENCES user (id),
    tenant_id BLOB NOT NULL REFERENCES tenant (id),
    login TEXT,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter', 'moderator', 'administrator')),
    password_hash TEXT,
    external_id TEXT,
    email TEXT,
    avatar TEXT,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    UNIQUE (tenant_id, login),
    UNIQUE (tenant_id, external_id)
) WITHOUT ROWID;

-- A session of an account has no role of its own, but its account's. One with a token_id is a long-lived token, and its
-- label is what it is for.
CREATE TABLE session_with_account (
    token_hash BLOB PRIMARY KEY,
    user_id BLOB NOT NULL REFERENCES user (id),
    role TEXT CHECK (role IN ('viewer', 'commenter', 'moderator', 'administrator')),
    created_at INTEGER NOT NULL,
    invitation_id BLOB REFERENCES invitation (id),
    expires_at INTEGER,
    used_at INTEGER,
    token_id BLOB UNIQUE,
    label TEXT
) WITHOUT ROWID;

INSERT INTO session_with_account (token_hash, user_id, role, created_at, invitation_id)
SELECT token_hash, user_id, role, created_at, invitation_id FROM session;

DROP TABLE session;

ALTER TABLE session_with_account RENAME TO session;

CREATE INDEX session_invitation ON session (invitation_id) WHERE invitation_id IS NOT NULL;

CREATE INDEX session_by_user ON session (user_id);

-- What may have ended a session or changed its role, numbered without a gap: meta has the last number, which is taken
-- under its row's lock. Without a user it is about everybody.
CREATE TABLE account_change (
    number INTEGER PRIMARY KEY,
    user_id BLOB,
    at INTEGER NOT NULL
);
