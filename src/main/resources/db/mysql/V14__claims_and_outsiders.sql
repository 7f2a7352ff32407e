-- Open items that somebody claimed, to find those whose role has ended.
CREATE INDEX ix_work_item_claim ON work_item (state, assignee_id);

-- Whether a group register brings people along who are on no roster; asked of each upload.
ALTER TABLE register_upload ADD COLUMN outsiders BOOLEAN DEFAULT FALSE NOT NULL;
