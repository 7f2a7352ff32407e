CREATE TABLE record_stream (
  id            VARCHAR(64) NOT NULL,
  kind          VARCHAR(16) NOT NULL,
  last_sequence BIGINT      NOT NULL,
  PRIMARY KEY (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE record_event (
  id              CHAR(36)        NOT NULL,
  stream_id       VARCHAR(64)     NOT NULL,
  stream_kind     VARCHAR(16)     NOT NULL,
  sequence_number BIGINT          NOT NULL,
  kind            VARCHAR(64)     NOT NULL,
  subject_id      VARCHAR(64),
  actor_id        VARCHAR(64)     NOT NULL,
  happened_at     DATETIME(6)    NOT NULL,
  envelope        VARBINARY(2000) NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_record_event_sequence UNIQUE (stream_id, sequence_number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
CREATE INDEX ix_record_event_subject ON record_event (subject_id, happened_at, sequence_number);

CREATE TABLE record_payload (
  event_id CHAR(36)      NOT NULL,
  salt     VARBINARY(32) NOT NULL,
  content  MEDIUMBLOB NOT NULL,
  PRIMARY KEY (event_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;

CREATE TABLE record_outbox (
  event_id CHAR(36) NOT NULL,
  PRIMARY KEY (event_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin;
