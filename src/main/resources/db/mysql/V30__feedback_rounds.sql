-- Rounds: one request to many departments, whom each is asked about until it was, and what waits to be carried out.
-- Texts of n characters have 2n: H2 counts a four-byte one twice.
CREATE TABLE feedback_round (
  id                CHAR(36)      NOT NULL,
  version           INTEGER       NOT NULL,
  unit_id           CHAR(36)      NOT NULL,
  state             VARCHAR(16)   NOT NULL,
  title             VARCHAR(200),
  content           VARCHAR(8000),
  purpose           VARCHAR(600),
  ground            VARCHAR(600),
  due_on            DATE,
  author_account_id CHAR(36),
  author_person_id  CHAR(36),
  author_name       VARCHAR(200),
  author_on         DATE,
  sent_on           DATE,
  ended_on          DATE,
  close_reason      VARCHAR(2000),
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_feedback_round_unit ON feedback_round (unit_id, id);

CREATE TABLE feedback_round_part (
  id            CHAR(36)    NOT NULL,
  version       INTEGER     NOT NULL,
  round_id      CHAR(36)    NOT NULL,
  department_id CHAR(36)    NOT NULL,
  people        INTEGER     NOT NULL,
  state         VARCHAR(16) NOT NULL,
  is_delayed    BOOLEAN     NOT NULL,
  case_id       CHAR(36),
  PRIMARY KEY (id),
  CONSTRAINT uq_feedback_round_part UNIQUE (round_id, department_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_feedback_round_part_department ON feedback_round_part (department_id, state);

CREATE TABLE feedback_round_person (
  id        CHAR(36) NOT NULL,
  part_id   CHAR(36) NOT NULL,
  person_id CHAR(36) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_feedback_round_person UNIQUE (part_id, person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE feedback_round_errand (
  id         CHAR(36)     NOT NULL,
  kind       VARCHAR(16)  NOT NULL,
  round_id   CHAR(36)     NOT NULL,
  part_id    CHAR(36),
  actor_id   VARCHAR(64)  NOT NULL,
  actor_name VARCHAR(200) NOT NULL,
  attempts   INTEGER      NOT NULL,
  due_at     DATETIME(6) NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_feedback_round_errand_due ON feedback_round_errand (due_at, id);

-- When it was answered first, and when its department was last reminded.
ALTER TABLE feedback_case ADD COLUMN answered_on DATE;
ALTER TABLE feedback_case ADD COLUMN reminded_on DATE;
