-- What one case causes in another, until it was delivered there; and who waits for an industry's opinion.
CREATE TABLE case_message (
  id           CHAR(36)     NOT NULL,
  message_key  VARCHAR(100) NOT NULL,
  receiver     VARCHAR(64)  NOT NULL,
  from_case_id CHAR(36)     NOT NULL,
  to_case_id   CHAR(36),
  content      TEXT NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_case_message UNIQUE (message_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_case_message_created ON case_message (created_at, id);

ALTER TABLE feedback_case ADD COLUMN asked_by_case_id CHAR(36);
ALTER TABLE feedback_case ADD COLUMN asked_by_message VARCHAR(100);
