-- Feedback between the organization department and the industry departments: cases, what they say about people,
-- what was disclosed to whom, and what accepted feedback was read for. Texts of n characters have 2n: H2 counts a
-- four-byte one twice.
CREATE TABLE feedback_case (
  id                       CHAR(36)      NOT NULL,
  version                  INTEGER       NOT NULL,
  kind                     VARCHAR(32)   NOT NULL,
  state                    VARCHAR(32)   NOT NULL,
  sender_unit_id           CHAR(36)      NOT NULL,
  receiver_unit_id         CHAR(36)      NOT NULL,
  title                    VARCHAR(200),
  content                  VARCHAR(8000),
  purpose                  VARCHAR(600),
  ground                   VARCHAR(600),
  due_on                   DATE,
  scope                    VARCHAR(16)   NOT NULL,
  industry_id              CHAR(36),
  questionnaire_version_id CHAR(36),
  round_id                 CHAR(36),
  replaces_id              CHAR(36),
  replaced_by_id           CHAR(36),
  fact_on                  DATE,
  list_item_id             CHAR(36),
  evidence                 VARCHAR(2000),
  author_account_id             CHAR(36),
  author_person_id              CHAR(36),
  author_name                   VARCHAR(200),
  author_on                     DATE,
  approver_account_id             CHAR(36),
  approver_person_id              CHAR(36),
  approver_name                   VARCHAR(200),
  approver_on                     DATE,
  sent_on                  DATE,
  received_on              DATE,
  answer_text              VARCHAR(8000),
  answerer_account_id             CHAR(36),
  answerer_person_id              CHAR(36),
  answerer_name                   VARCHAR(200),
  answerer_on                     DATE,
  countersigner_account_id             CHAR(36),
  countersigner_person_id              CHAR(36),
  countersigner_name                   VARCHAR(200),
  countersigner_on                     DATE,
  paper_place              VARCHAR(400),
  paper_pages              INTEGER,
  paper_seen_by            VARCHAR(200),
  answered_late            BOOLEAN       NOT NULL,
  extension_until          DATE,
  extension_reason         VARCHAR(2000),
  decider_account_id             CHAR(36),
  decider_person_id              CHAR(36),
  decider_name                   VARCHAR(200),
  decider_on                     DATE,
  return_reason            VARCHAR(2000),
  outcome_reason           VARCHAR(2000),
  ended_on                 DATE,
  PRIMARY KEY (id)
);
CREATE INDEX ix_feedback_case_sender ON feedback_case (sender_unit_id, id);
CREATE INDEX ix_feedback_case_receiver ON feedback_case (receiver_unit_id, id);
CREATE INDEX ix_feedback_case_round ON feedback_case (round_id);

CREATE TABLE feedback_subject (
  id                  CHAR(36)      NOT NULL,
  version             INTEGER       NOT NULL,
  case_id             CHAR(36)      NOT NULL,
  person_id           CHAR(36)      NOT NULL,
  left_industry       BOOLEAN       NOT NULL,
  opinion             VARCHAR(16),
  said                VARCHAR(8000),
  evidence            VARCHAR(2000),
  weight              VARCHAR(16)   NOT NULL,
  weight_reason       VARCHAR(2000),
  weighed_on          DATE,
  open_since          DATE,
  delivered_at        TIMESTAMP(6),
  delivery            VARCHAR(16),
  delivery_proof      VARCHAR(600),
  reply_ends_on       DATE,
  pause_ground        VARCHAR(16),
  paused_on           DATE,
  pause_ends_on       DATE,
  days_left           INTEGER       NOT NULL,
  reply_text          VARCHAR(8000),
  witness_text        VARCHAR(8000),
  replied_at          TIMESTAMP(6),
  replied_late        BOOLEAN       NOT NULL,
  silent_on           DATE,
  withhold_reason     VARCHAR(2000),
  withhold_account_id CHAR(36),
  withhold_person_id  CHAR(36),
  withheld_until      DATE,
  PRIMARY KEY (id),
  CONSTRAINT uq_feedback_subject UNIQUE (case_id, person_id)
);
CREATE INDEX ix_feedback_subject_person ON feedback_subject (person_id, weight);

CREATE TABLE feedback_disclosure (
  id           CHAR(36)     NOT NULL,
  case_id      CHAR(36)     NOT NULL,
  unit_id      CHAR(36)     NOT NULL,
  people       INTEGER      NOT NULL,
  purpose      VARCHAR(600) NOT NULL,
  ground       VARCHAR(600) NOT NULL,
  disclosed_at TIMESTAMP(6) NOT NULL,
  ended_at     TIMESTAMP(6),
  PRIMARY KEY (id)
);
CREATE INDEX ix_feedback_disclosure_case ON feedback_disclosure (case_id, disclosed_at);

CREATE TABLE feedback_use (
  id            CHAR(36)      NOT NULL,
  subject_id    CHAR(36)      NOT NULL,
  case_id       CHAR(36)      NOT NULL,
  unit_id       CHAR(36)      NOT NULL,
  purpose       VARCHAR(32)   NOT NULL,
  matter        VARCHAR(400)  NOT NULL,
  reader_name   VARCHAR(200)  NOT NULL,
  used_at       TIMESTAMP(6)  NOT NULL,
  reviewed_on   DATE,
  review_result VARCHAR(2000),
  PRIMARY KEY (id)
);
CREATE INDEX ix_feedback_use_case ON feedback_use (case_id, reviewed_on);

-- Which of several alike a step is: a person's, or a use's.
ALTER TABLE work_item ADD COLUMN subject CHAR(36);
