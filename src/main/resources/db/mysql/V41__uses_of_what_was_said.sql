-- Who reads what is said about them is shown for which decisions it was read.
CREATE INDEX ix_feedback_use_subject ON feedback_use (subject_id, used_at);
