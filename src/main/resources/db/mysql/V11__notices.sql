-- What people are told: occasions wait to be spread among those concerned; notices are read in the pages; mail leaves by SMTP.

-- Written in the transaction of what happened, gone when it was spread. A key may come twice: notices and mails have unique ones.
CREATE TABLE notice_occasion (
  id            CHAR(36)     NOT NULL,
  occasion_key  VARCHAR(100) NOT NULL,
  kind          VARCHAR(32)  NOT NULL,
  -- whom to tell: an account, a person on the roster, or those who hold a role at a unit
  account_id    CHAR(36),
  person_id     CHAR(36),
  role          VARCHAR(32),
  unit_id       CHAR(36),
  -- who caused it and need not be told
  actor_id      VARCHAR(64)  NOT NULL,
  case_number   VARCHAR(64),
  matter_module VARCHAR(32),
  matter_key    VARCHAR(100),
  link          VARCHAR(200),
  due_on        DATE,
  -- a one-time code, encrypted
  secret        VARCHAR(200),
  expires_at    DATETIME(6),
  created_at    DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE notice (
  id            CHAR(36)     NOT NULL,
  account_id    CHAR(36)     NOT NULL,
  occasion_key  VARCHAR(100) NOT NULL,
  kind          VARCHAR(32)  NOT NULL,
  case_number   VARCHAR(64),
  matter_module VARCHAR(32),
  matter_key    VARCHAR(100),
  link          VARCHAR(200),
  due_on        DATE,
  -- the mail that carries it; null for none
  mail_id       CHAR(36),
  created_at    DATETIME(6) NOT NULL,
  read_at       DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uq_notice UNIQUE (account_id, occasion_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_notice_list ON notice (account_id, created_at, id);
CREATE INDEX ix_notice_unread ON notice (account_id, read_at);
CREATE INDEX ix_notice_mail ON notice (mail_id, created_at);
CREATE INDEX ix_notice_age ON notice (created_at);

CREATE TABLE mail (
  id            CHAR(36)     NOT NULL,
  -- occasion and account, or digest, account and time; the Message-ID follows from it
  mail_key      VARCHAR(160) NOT NULL,
  account_id    CHAR(36)     NOT NULL,
  -- null for a digest
  kind          VARCHAR(32),
  secret        VARCHAR(200),
  expires_at    DATETIME(6),
  state         VARCHAR(16)  NOT NULL,
  due_at        DATETIME(6) NOT NULL,
  attempts      INTEGER      NOT NULL,
  -- how long the node that sends it has, by the database's clock
  claimed_until DATETIME(6),
  failure       VARCHAR(64),
  created_at    DATETIME(6) NOT NULL,
  ended_at      DATETIME(6),
  PRIMARY KEY (id),
  CONSTRAINT uq_mail UNIQUE (mail_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE INDEX ix_mail_due ON mail (state, due_at, id);
CREATE INDEX ix_mail_claimed ON mail (state, claimed_until);
CREATE INDEX ix_mail_age ON mail (created_at);

CREATE TABLE notice_choice (
  account_id  CHAR(36)    NOT NULL,
  way         VARCHAR(16) NOT NULL,
  digest_hour INTEGER     NOT NULL,
  PRIMARY KEY (account_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- How far the holders of an item were reminded of its last day: 0 not, 1 ahead, 2 on the day, 3 when it was over.
ALTER TABLE work_item ADD COLUMN reminded INTEGER DEFAULT 0 NOT NULL;
CREATE INDEX ix_work_item_reminded ON work_item (state, reminded, due_on);
