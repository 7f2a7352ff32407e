-- The same bytes are filed once to each material of a step, no longer once to a case: one report may show something about several people.
-- What answers a question about a person is a material of its own, whose key holds both of theirs.
create index document_version_bytes on document_version (case_id, sha256);
drop index document_version_once;
alter table document alter column material set data type varchar(96);
