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
