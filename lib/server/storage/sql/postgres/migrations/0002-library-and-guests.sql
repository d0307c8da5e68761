-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- As for SQLite; there has been no PostgreSQL database of the version before that would hold anything to count.

ALTER TABLE asset ADD COLUMN created_by BYTEA REFERENCES "user" (id);
ALTER TABLE asset ADD COLUMN removed_at BIGINT;
ALTER TABLE asset ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN conversations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN open_conversations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;

CREATE TABLE invitation (
    sequence BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    tenant_id BYTEA NOT NULL REFERENCES tenant (id),
    secret_hash BYTEA NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter')),
    label TEXT NOT NULL,
    created_by BYTEA NOT NULL REFERENCES "user" (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT,
    guests INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE invitation_asset (
    invitation_id BYTEA NOT NULL REFERENCES invitation (id),
    asset_id BYTEA NOT NULL REFERENCES asset (id),
    PRIMARY KEY (invitation_id, asset_id)
);

ALTER TABLE session ADD COLUMN invitation_id BYTEA REFERENCES invitation (id);

CREATE INDEX session_invitation ON session (invitation_id) WHERE invitation_id IS NOT NULL;
