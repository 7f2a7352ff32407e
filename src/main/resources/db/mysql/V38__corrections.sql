-- Which correction stands in the place of what was said about a person: a correction need not be about everybody.
ALTER TABLE feedback_subject ADD COLUMN replaced_by_id CHAR(36);
UPDATE feedback_subject SET replaced_by_id = weight_reason, weight_reason = NULL WHERE weight = 'REPLACED';
CREATE INDEX ix_feedback_subject_replaced ON feedback_subject (replaced_by_id);
-- What a unit decided on feedback follows it when it is merged.
CREATE INDEX ix_feedback_use_unit ON feedback_use (unit_id, reviewed_on);
