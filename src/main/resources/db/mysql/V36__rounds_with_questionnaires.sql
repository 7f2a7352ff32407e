-- A round brings a version of a questionnaire; of a part, how many had left the industry before it was asked.
ALTER TABLE feedback_round ADD COLUMN questionnaire_version_id CHAR(36);
ALTER TABLE feedback_round_part ADD COLUMN left_meanwhile INTEGER DEFAULT 0 NOT NULL;

-- A department that another was merged into may be asked on behalf of both in one round.
CREATE INDEX ix_feedback_round_part_round ON feedback_round_part (round_id, department_id);
ALTER TABLE feedback_round_part DROP INDEX uq_feedback_round_part;
