-- What one case causes in another, until it was delivered there; and who waits for an industry's opinion.
CREATE TABLE case_message (
  id           CHAR(36)     NOT NULL,
  message_key  VARCHAR(100) NOT NULL,
  receiver     VARCHAR(64)  NOT NULL,
  from_case_id CHAR(36)     NOT NULL,
  to_case_id   CHAR(36),
  content      VARCHAR(8000) NOT NULL,
  created_at   TIMESTAMP(6) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_case_message UNIQUE (message_key)
);
CREATE INDEX ix_case_message_created ON case_message (created_at, id);

ALTER TABLE feedback_case ADD COLUMN asked_by_case_id CHAR(36);
ALTER TABLE feedback_case ADD COLUMN asked_by_message VARCHAR(100);
