-- SPDX-FileCopyrightText: Pinthread contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The statements of SqlAccounts, and those about sessions, each under the name that it is prepared by.

-- name: session-with-account
SELECT user.tenant_id, user.id, user.name, coalesce(session.role, account.role), session.created_at,
    session.invitation_id, invitation.expires_at, session.expires_at, session.used_at, session.token_id,
    account.user_id, coalesce(account.disabled_at, tenant.disabled_at)
FROM session JOIN user ON user.id = session.user_id JOIN tenant ON tenant.id = user.tenant_id
    LEFT JOIN account ON account.user_id = user.id LEFT JOIN invitation ON invitation.id = session.invitation_id
WHERE session.token_hash = ?

-- name: add-account-session
INSERT INTO session (token_hash, user_id, created_at, expires_at, used_at, token_id, label) VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: touch-session
UPDATE session SET used_at = ? WHERE token_hash = ?

-- name: forget-session
DELETE FROM session WHERE token_hash = ?

-- name: forget-sessions-of-account
DELETE FROM session WHERE user_id = ? AND token_id IS NULL

-- name: forget-ended-sessions
DELETE FROM session WHERE expires_at < ? OR (token_id IS NULL AND used_at < ?)

-- name: tokens
SELECT session.token_id, session.user_id, session.label, session.created_at, session.expires_at, session.used_at
FROM session JOIN user ON user.id = session.user_id
WHERE user.tenant_id = ? AND session.token_id IS NOT NULL ORDER BY session.created_at, session.token_id

-- name: revoke-token
DELETE FROM session WHERE token_id = ?

-- name: tenants
SELECT id, name, created_at, disabled_at, sso_key FROM tenant ORDER BY name

-- name: tenant-by-name
SELECT id, name, created_at, disabled_at, sso_key FROM tenant WHERE name = ?

-- name: add-new-tenant
INSERT INTO tenant (id, name, created_at) VALUES (?, ?, ?)

-- name: change-tenant
UPDATE tenant SET disabled_at = ?, sso_key = ? WHERE id = ?

-- name: accounts
SELECT account.tenant_id, user.id, user.name, account.role, account.login, account.password_hash, account.external_id,
    account.email, account.avatar, account.created_at, account.disabled_at
FROM account JOIN user ON user.id = account.user_id
WHERE account.tenant_id = ? ORDER BY account.login IS NULL, account.login, account.external_id

-- name: account-by-login
SELECT account.tenant_id, user.id, user.name, account.role, account.login, account.password_hash, account.external_id,
    account.email, account.avatar, account.created_at, account.disabled_at
FROM account JOIN user ON user.id = account.user_id WHERE account.tenant_id = ? AND account.login = ?

-- name: account-by-external-id
SELECT account.tenant_id, user.id, user.name, account.role, account.login, account.password_hash, account.external_id,
    account.email, account.avatar, account.created_at, account.disabled_at
FROM account JOIN user ON user.id = account.user_id WHERE account.tenant_id = ? AND account.external_id = ?

-- name: add-account
INSERT INTO account (user_id, tenant_id, login, role, password_hash, external_id, email, avatar, created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: rename-user
UPDATE user SET name = ? WHERE id = ?

-- name: change-account
UPDATE account SET role = ?, password_hash = ?, email = ?, avatar = ?, disabled_at = ? WHERE user_id = ?

-- name: last-account-change
SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'account-changes'

-- name: count-account-change
INSERT INTO meta (key, value) VALUES ('account-changes', '1')
ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS TEXT)

-- name: add-account-change
INSERT INTO account_change (number, user_id, at) SELECT CAST(value AS INTEGER), ?, ? FROM meta WHERE key = 'account-changes'

-- name: account-changes-after
SELECT number, user_id FROM account_change WHERE number > ? ORDER BY number

-- name: forget-account-changes
DELETE FROM account_change WHERE at < ?
