-- The requests that a unit sent in a period, for how quickly they were answered.
CREATE INDEX ix_feedback_case_sent ON feedback_case (sender_unit_id, sent_on);
