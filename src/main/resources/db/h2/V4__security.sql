-- Accounts, signed-in browsers and the counting of refused attempts, which all nodes share.

CREATE TABLE account (
  id              CHAR(36)     NOT NULL,
  version         INTEGER      NOT NULL,
  login           VARCHAR(64)  NOT NULL,
  person_id       CHAR(36),
  -- the unit for whose work the account was made; null for the first administrator
  unit_id         CHAR(36),
  display_name    VARCHAR(100) NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  password_hash   VARCHAR(200),
  password_set_at TIMESTAMP(6),
  code_hash       CHAR(64),
  code_expires_at TIMESTAMP(6),
  code_attempts   INTEGER      NOT NULL,
  language        VARCHAR(10),
  created_at      TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX account_login ON account (login);
CREATE UNIQUE INDEX account_person ON account (person_id);
CREATE INDEX account_unit ON account (unit_id, login);
CREATE INDEX account_name ON account (display_name, login);

CREATE TABLE login_session (
  id           CHAR(36)     NOT NULL,
  -- SHA-256 of the cookie's value: a copy of the database opens no session
  cookie_hash  CHAR(64)     NOT NULL,
  account_id   CHAR(36)     NOT NULL,
  created_at   TIMESTAMP(6) NOT NULL,
  last_used_at TIMESTAMP(6) NOT NULL,
  expires_at   TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX login_session_cookie ON login_session (cookie_hash);
CREATE INDEX login_session_account ON login_session (account_id);
CREATE INDEX login_session_expiry ON login_session (expires_at);

CREATE TABLE login_throttle (
  id              CHAR(36)     NOT NULL,
  -- keyed hash of a login name or an address: people type passwords into the wrong field
  subject_hash    CHAR(64)     NOT NULL,
  attempts        INTEGER      NOT NULL,
  last_attempt_at TIMESTAMP(6) NOT NULL,
  closed_until    TIMESTAMP(6),
  PRIMARY KEY (id)
);
CREATE UNIQUE INDEX login_throttle_subject ON login_throttle (subject_hash);
CREATE INDEX login_throttle_last ON login_throttle (last_attempt_at);
