-- Events get their places in the log in the order of their streams, read from here by an index however many wait. Empty in rows of a node
-- that does not know the columns yet.
ALTER TABLE record_outbox ADD COLUMN stream_id VARCHAR(64);
ALTER TABLE record_outbox ADD COLUMN sequence_number BIGINT;
UPDATE record_outbox SET
  stream_id = (SELECT e.stream_id FROM record_event e WHERE e.id = record_outbox.event_id),
  sequence_number = (SELECT e.sequence_number FROM record_event e WHERE e.id = record_outbox.event_id);
CREATE INDEX ix_record_outbox_order ON record_outbox (stream_id, sequence_number);
