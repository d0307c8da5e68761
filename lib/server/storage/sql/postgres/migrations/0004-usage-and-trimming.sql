-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How much an asset was used on a day: days since 1970, UTC. Counters only grow.
CREATE TABLE usage (
    asset_id BYTEA NOT NULL REFERENCES asset (id),
    day BIGINT NOT NULL,
    tenant_id BYTEA NOT NULL REFERENCES tenant (id),
    messages BIGINT NOT NULL DEFAULT 0,
    bytes BIGINT NOT NULL DEFAULT 0,
    conversations BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (asset_id, day)
);

CREATE INDEX usage_day ON usage (tenant_id, day);

-- An asset's state in the place of the events up to its revision, which were trimmed: a snapshot message in a single part,
-- in UTF-8.
CREATE TABLE asset_state (
    asset_id BYTEA PRIMARY KEY REFERENCES asset (id),
    revision BIGINT NOT NULL CHECK (revision > 0),
    body BYTEA NOT NULL
);
