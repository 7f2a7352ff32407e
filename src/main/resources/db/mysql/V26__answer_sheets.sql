-- What a department's clerks have written about each person of a request before they send the answer.

create table answer_sheet (
  id char(36) not null,
  version integer not null,
  -- the answer: a case
  owner_id char(36) not null,
  person_id char(36) not null,
  questionnaire_version_id char(36),
  opinion varchar(16),
  -- 4,000 characters; H2 counts a four-byte one twice
  said varchar(8000) not null,
  evidence varchar(2000) not null,
  -- a JSON object: what was given to each question, by its key
  given mediumtext not null,
  changed_at datetime(6) not null,
  changed_by varchar(200) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index answer_sheet_person on answer_sheet (owner_id, person_id);
