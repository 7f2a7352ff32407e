-- Signing in: mail addresses, passwords that were lost, browsers by name, accounts at an OpenID provider.

-- Addresses are kept encrypted; the pending one counts once it is confirmed with a code that was sent to it.
ALTER TABLE account ADD COLUMN mail_cipher VARCHAR(500);
ALTER TABLE account ADD COLUMN pending_mail_cipher VARCHAR(500);
ALTER TABLE account ADD COLUMN mail_code_hash CHAR(64);
ALTER TABLE account ADD COLUMN mail_code_expires_at DATETIME(6);
ALTER TABLE account ADD COLUMN mail_code_attempts INTEGER DEFAULT 0 NOT NULL;
-- whether the activation code went by mail, so that using it confirms the address
ALTER TABLE account ADD COLUMN code_by_mail BOOLEAN DEFAULT FALSE NOT NULL;
-- the code for a lost password; unlike an activation code it leaves the password as it is until used
ALTER TABLE account ADD COLUMN reset_hash CHAR(64);
ALTER TABLE account ADD COLUMN reset_expires_at DATETIME(6);
ALTER TABLE account ADD COLUMN reset_attempts INTEGER DEFAULT 0 NOT NULL;

-- family and system, such as Firefox, Windows
ALTER TABLE login_session ADD COLUMN browser VARCHAR(64);

CREATE TABLE account_identity (
  id         CHAR(36)     NOT NULL,
  account_id CHAR(36)     NOT NULL,
  issuer     VARCHAR(255) NOT NULL,
  subject    VARCHAR(255) NOT NULL,
  linked_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_account_identity UNIQUE (issuer, subject),
  CONSTRAINT uq_account_identity_account UNIQUE (account_id, issuer)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
