-- Open items that somebody claimed, to find those whose role has ended.
CREATE INDEX ix_work_item_claim ON work_item (state, assignee_id);
