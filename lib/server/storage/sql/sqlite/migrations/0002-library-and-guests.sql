-- Assets know who added them, whether they were removed, and how much was said about them, so that a library is one query.
-- The last four columns are those of the asset's last event and change with it, in the same transaction.

ALTER TABLE asset ADD COLUMN created_by BLOB REFERENCES user (id);
ALTER TABLE asset ADD COLUMN removed_at INTEGER;
ALTER TABLE asset ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN conversations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN open_conversations INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN changed_at INTEGER NOT NULL DEFAULT 0;

-- An event that is damaged counts for nothing here: whoever opens its asset is told of it, and nobody else should suffer.
UPDATE asset SET
    revision = coalesce((SELECT max(event.revision) FROM event WHERE event.asset_id = asset.id), 0),
    changed_at = coalesce(
        (SELECT json_extract(CAST(event.body AS TEXT), '$.at') FROM event
         WHERE event.asset_id = asset.id AND json_valid(CAST(event.body AS TEXT))
         ORDER BY event.revision DESC LIMIT 1),
        asset.created_at);

UPDATE asset SET conversations = counted.there, open_conversations = counted.open
FROM (
    SELECT asset_id, sum(NOT deleted) AS there, sum(NOT deleted AND NOT resolved) AS open
    FROM (
        SELECT asset_id,
            max(type IN ('deleted-image-chat', 'deleted-text-chat')) AS deleted,
            max(CASE kind WHEN 'resolved' THEN revision ELSE 0 END)
                > max(CASE kind WHEN 'reopened' THEN revision ELSE 0 END) AS resolved
        FROM (
            SELECT asset_id, revision, json_extract(text, '$.conversationId') AS conversation,
                json_extract(text, '$.type') AS type, json_extract(text, '$.change.kind') AS kind
            FROM (SELECT asset_id, revision, CAST(body AS TEXT) AS text FROM event)
            WHERE json_valid(text)
        )
        GROUP BY asset_id, conversation
    )
    GROUP BY asset_id
) AS counted
WHERE asset.id = counted.asset_id;

-- Of a secret only the SHA-256 is kept, as of a token. Without rows in invitation_asset it is for every asset.
CREATE TABLE invitation (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    tenant_id BLOB NOT NULL REFERENCES tenant (id),
    secret_hash BLOB NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('viewer', 'commenter')),
    label TEXT NOT NULL,
    created_by BLOB NOT NULL REFERENCES user (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER,
    guests INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE invitation_asset (
    invitation_id BLOB NOT NULL REFERENCES invitation (id),
    asset_id BLOB NOT NULL REFERENCES asset (id),
    PRIMARY KEY (invitation_id, asset_id)
) WITHOUT ROWID;

ALTER TABLE session ADD COLUMN invitation_id BLOB REFERENCES invitation (id);

CREATE INDEX session_invitation ON session (invitation_id) WHERE invitation_id IS NOT NULL;
