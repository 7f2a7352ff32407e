-- Who registered a reply that somebody without an account gave on paper.
ALTER TABLE feedback_subject ADD COLUMN reply_registered_by VARCHAR(200);
