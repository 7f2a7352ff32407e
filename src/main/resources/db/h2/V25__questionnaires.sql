-- Questionnaires as officers write on them, and what was published of them. Texts of n characters have 2n: H2 counts a
-- four-byte one twice.

create table questionnaire (
  id char(36) not null,
  version integer not null,
  unit_id char(36) not null,
  title varchar(200) not null,
  introduction varchar(2000) not null,
  -- a JSON array, as is that of a version
  questions character large object not null,
  changed_at timestamp(6) not null,
  changed_by varchar(200) not null,
  latest_number integer not null,
  changed boolean not null,
  primary key (id)
);
create index questionnaire_changed on questionnaire (changed_at, id);

create table questionnaire_version (
  id char(36) not null,
  questionnaire_id char(36) not null,
  version_number integer not null,
  title varchar(200) not null,
  introduction varchar(2000) not null,
  questions character large object not null,
  published_at timestamp(6) not null,
  published_by varchar(200) not null,
  primary key (id)
);
create unique index questionnaire_version_number on questionnaire_version (questionnaire_id, version_number);
