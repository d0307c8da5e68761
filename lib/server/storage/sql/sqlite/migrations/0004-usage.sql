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
