CREATE TABLE admission (
  id                     CHAR(36)      NOT NULL,
  version                INTEGER       NOT NULL,
  person_id              CHAR(36)      NOT NULL,
  open_person_id         CHAR(36),
  branch_id              CHAR(36)      NOT NULL,
  edition_id             CHAR(36)      NOT NULL,
  state                  VARCHAR(32)   NOT NULL,
  route                  VARCHAR(32)   NOT NULL,
  applied_on             DATE          NOT NULL,
  applied_for_self       BOOLEAN       NOT NULL,
  paper_place            VARCHAR(200),
  paper_pages            INTEGER,
  paper_seen_by          VARCHAR(100),
  talk_on                DATE,
  talker_id              CHAR(36),
  talk_content           VARCHAR(4000),
  talk_late_reason       VARCHAR(1000),
  recommended_on         DATE,
  recommender            VARCHAR(32),
  recommended_by         VARCHAR(400),
  recommendation_opinion VARCHAR(1000),
  meeting_id             CHAR(36),
  decided_on             DATE,
  decision_outcome       VARCHAR(16),
  cosigned_on            DATE,
  cosigner_account_id    CHAR(36),
  cosigner_name          VARCHAR(100),
  filing_number          VARCHAR(100),
  filed_on               DATE,
  filer_account_id       CHAR(36),
  review_due_on          DATE,
  reviews_held           INTEGER       NOT NULL,
  cultivation_ends_on    DATE,
  cultivation_ended_on   DATE,
  return_reason          VARCHAR(1000),
  outcome_reason         VARCHAR(1000),
  ended_on               DATE,
  withdrawal_place       VARCHAR(200),
  withdrawal_pages       INTEGER,
  withdrawal_seen_by     VARCHAR(100),
  PRIMARY KEY (id),
  CONSTRAINT uq_admission_open UNIQUE (open_person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_admission_person ON admission (person_id, applied_on);
CREATE INDEX ix_admission_branch ON admission (branch_id, state);

CREATE TABLE meeting_record (
  id            CHAR(36)     NOT NULL,
  admission_id  CHAR(36)     NOT NULL,
  matter        VARCHAR(32)  NOT NULL,
  body          VARCHAR(32)  NOT NULL,
  held_on       DATE         NOT NULL,
  chair_id      CHAR(36)     NOT NULL,
  recorder_id   CHAR(36)     NOT NULL,
  should_attend INTEGER      NOT NULL,
  present       INTEGER      NOT NULL,
  votes_for     INTEGER      NOT NULL,
  votes_against INTEGER      NOT NULL,
  abstentions   INTEGER      NOT NULL,
  resolution    VARCHAR(16)  NOT NULL,
  minutes       VARCHAR(4000),
  entered_at    DATETIME(6)  NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_meeting_record_admission ON meeting_record (admission_id, held_on);

CREATE TABLE meeting_attendance (
  id                CHAR(36)    NOT NULL,
  meeting_id        CHAR(36)    NOT NULL,
  person_id         CHAR(36)    NOT NULL,
  presence          VARCHAR(16) NOT NULL,
  withdrawal_ground VARCHAR(200),
  PRIMARY KEY (id),
  CONSTRAINT uq_meeting_attendance UNIQUE (meeting_id, person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE cultivation_contact (
  id           CHAR(36) NOT NULL,
  admission_id CHAR(36) NOT NULL,
  person_id    CHAR(36) NOT NULL,
  since_date   DATE     NOT NULL,
  until_date   DATE,
  end_reason   VARCHAR(1000),
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_cultivation_contact_admission ON cultivation_contact (admission_id, until_date);
CREATE INDEX ix_cultivation_contact_person ON cultivation_contact (person_id, until_date);

CREATE TABLE half_yearly_review (
  id           CHAR(36)      NOT NULL,
  admission_id CHAR(36)      NOT NULL,
  ordinal      INTEGER       NOT NULL,
  due_on       DATE          NOT NULL,
  held_on      DATE          NOT NULL,
  result       VARCHAR(16)   NOT NULL,
  opinion      VARCHAR(2000) NOT NULL,
  late_reason  VARCHAR(1000),
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_half_yearly_review_admission ON half_yearly_review (admission_id, held_on);

CREATE TABLE contact_opinion (
  id         CHAR(36)      NOT NULL,
  review_id  CHAR(36)      NOT NULL,
  contact_id CHAR(36)      NOT NULL,
  opinion    VARCHAR(2000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_contact_opinion UNIQUE (review_id, contact_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
