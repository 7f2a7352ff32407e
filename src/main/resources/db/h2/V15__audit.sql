-- An auditor's search: the page's order within a process or a state, closing times, and the cases in which anything
-- happened between two moments.
CREATE INDEX ix_case_file_process ON case_file (process_key, opened_at);
CREATE INDEX ix_case_file_state ON case_file (state, opened_at);
CREATE INDEX ix_case_file_closed ON case_file (closed_at);
CREATE INDEX ix_record_event_happened ON record_event (happened_at, stream_id);
