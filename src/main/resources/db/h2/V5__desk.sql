CREATE TABLE case_file (
  id          CHAR(36)     NOT NULL,
  version     INTEGER      NOT NULL,
  process_key VARCHAR(64)  NOT NULL,
  case_number VARCHAR(64)  NOT NULL,
  person_id   CHAR(36),
  unit_id     CHAR(36)     NOT NULL,
  edition_id  CHAR(36),
  state       VARCHAR(16)  NOT NULL,
  outcome     VARCHAR(64),
  opened_at   TIMESTAMP(6) NOT NULL,
  closed_at   TIMESTAMP(6),
  PRIMARY KEY (id),
  CONSTRAINT uq_case_file_number UNIQUE (case_number)
);
CREATE INDEX ix_case_file_person ON case_file (person_id, opened_at);
CREATE INDEX ix_case_file_opened ON case_file (opened_at);
CREATE INDEX ix_case_file_unit ON case_file (unit_id, state, opened_at);

CREATE TABLE case_counter (
  id          VARCHAR(80) NOT NULL,
  last_number INTEGER     NOT NULL,
  PRIMARY KEY (id)
);

CREATE TABLE work_item (
  id           CHAR(36)     NOT NULL,
  version      INTEGER      NOT NULL,
  task_id      VARCHAR(64)  NOT NULL,
  case_id      CHAR(36)     NOT NULL,
  process_key  VARCHAR(64)  NOT NULL,
  step_key     VARCHAR(64)  NOT NULL,
  person_id    CHAR(36),
  unit_id      CHAR(36)     NOT NULL,
  role         VARCHAR(32),
  role_unit_id CHAR(36),
  holder       VARCHAR(96)  NOT NULL,
  assignee_id  CHAR(36),
  claimed_at   TIMESTAMP(6),
  due_on       DATE,
  edition      VARCHAR(32),
  limit_id     VARCHAR(64),
  article      VARCHAR(32),
  state        VARCHAR(16)  NOT NULL,
  created_at   TIMESTAMP(6) NOT NULL,
  ended_at     TIMESTAMP(6),
  ended_by_id  VARCHAR(64),
  PRIMARY KEY (id),
  CONSTRAINT uq_work_item_task UNIQUE (task_id)
);
CREATE INDEX ix_work_item_inbox ON work_item (holder, state, due_on, id);
CREATE INDEX ix_work_item_case ON work_item (case_id, state);

CREATE TABLE draft (
  id           CHAR(36)     NOT NULL,
  account_id   CHAR(36)     NOT NULL,
  work_item_id CHAR(36)     NOT NULL,
  content      CHARACTER LARGE OBJECT NOT NULL,
  saved_at     TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_draft UNIQUE (account_id, work_item_id)
);
CREATE INDEX ix_draft_item ON draft (work_item_id);

CREATE TABLE submission (
  id         CHAR(36)     NOT NULL,
  account_id VARCHAR(64)  NOT NULL,
  sent_at    TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_submission_sent ON submission (sent_at);
