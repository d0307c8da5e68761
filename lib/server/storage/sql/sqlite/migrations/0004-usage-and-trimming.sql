-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How much an asset was used on a day: days since 1970, UTC. Counters only grow.
CREATE TABLE usage (
    asset_id BLOB NOT NULL REFERENCES asset (id),
    day INTEGER NOT NULL,
    tenant_id BLOB NOT NULL REFERENCES tenant (id),
    messages INTEGER NOT NULL DEFAULT 0,
    bytes INTEGER NOT NULL DEFAULT 0,
    conversations INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (asset_id, day)
) WITHOUT ROWID;

CREATE INDEX usage_day ON usage (tenant_id, day);

-- An asset's state in the place of the events up to its revision, which were trimmed: a snapshot message in a single part,
-- in UTF-8.
CREATE TABLE asset_state (
    asset_id BLOB PRIMARY KEY REFERENCES asset (id),
    revision INTEGER NOT NULL CHECK (revision > 0),
    body BLOB NOT NULL
);
