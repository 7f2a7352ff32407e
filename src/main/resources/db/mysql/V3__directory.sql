-- Units, people, belonging, standings, roles, influencer groups and register entries.
-- Dates of validity are half open: from since_date on, until_date is the first day no more.

create table unit (
  id char(36) not null,
  version integer not null,
  code varchar(40) not null,
  name varchar(200) not null,
  kind varchar(40) not null,
  superior_id char(36),
  -- /id/id/ from the topmost unit down to this one: what lies beneath is one range of the index
  path varchar(400) not null,
  approval_right boolean not null,
  -- set by decision; null: a branch has a committee from seven full members on
  has_committee boolean,
  founded_on date,
  dissolved_on date,
  merged_into_id char(36),
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index unit_code on unit (code);
create index unit_path on unit (path);
create index unit_superior on unit (superior_id, code);
create index unit_name on unit (name);

create table guiding_body (
  id char(36) not null,
  unit_id char(36) not null,
  body_id char(36) not null,
  since_date date not null,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index guiding_body_unit on guiding_body (unit_id);
create index guiding_body_body on guiding_body (body_id);

create table person (
  id char(36) not null,
  version integer not null,
  name varchar(100) not null,
  sex varchar(10),
  ethnic varchar(40),
  birth_date date,
  identity_cipher varchar(200),
  identity_hash char(64),
  phone_cipher varchar(200),
  phone_hash char(64),
  standing varchar(30) not null,
  standing_since date,
  branch_id char(36),
  applied_on date,
  activist_on date,
  target_on date,
  admitted_on date,
  converted_on date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index person_identity on person (identity_hash);
create index person_phone on person (phone_hash);
create index person_name on person (name, id);
create index person_branch on person (branch_id, name, id);
create index person_standing on person (standing, name, id);
create index person_branch_standing on person (branch_id, standing);

-- Every ending of a name, in lower case: "contains" is a range of the index.
create table person_name_key (
  person_id char(36) not null,
  name_key varchar(100) not null,
  primary key (person_id, name_key)
) character set utf8mb4 collate utf8mb4_bin;
create index person_name_key_key on person_name_key (name_key, person_id);

create table standing_period (
  id char(36) not null,
  person_id char(36) not null,
  standing varchar(30) not null,
  since_date date not null,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index standing_period_person on standing_period (person_id, since_date);

create table belonging (
  id char(36) not null,
  person_id char(36) not null,
  unit_id char(36) not null,
  kind varchar(20) not null,
  reason varchar(20) not null,
  since_date date,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index belonging_person on belonging (person_id);
create index belonging_unit on belonging (unit_id, kind);

create table role_holding (
  id char(36) not null,
  person_id char(36),
  account_id char(36),
  role varchar(40) not null,
  unit_id char(36) not null,
  post varchar(60),
  since_date date,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index role_holding_person on role_holding (person_id);
create index role_holding_account on role_holding (account_id);
create index role_holding_unit on role_holding (unit_id, role);

create table influencer_group (
  id char(36) not null,
  version integer not null,
  name varchar(60) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index influencer_group_name on influencer_group (name);

create table industry (
  id char(36) not null,
  version integer not null,
  name varchar(60) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index industry_name on industry (name);

create table industry_group (
  id char(36) not null,
  industry_id char(36) not null,
  group_id char(36) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index industry_group_pair on industry_group (industry_id, group_id);
create index industry_group_group on industry_group (group_id);

create table oversight (
  id char(36) not null,
  department_id char(36) not null,
  industry_id char(36) not null,
  since_date date not null,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index oversight_department on oversight (department_id, industry_id);
create index oversight_industry on oversight (industry_id);

create table register_entry (
  id char(36) not null,
  version integer not null,
  person_id char(36) not null,
  group_id char(36) not null,
  keeper_id char(36) not null,
  purpose varchar(400) not null,
  ground varchar(400),
  platform varchar(200),
  account_handle varchar(200),
  fans bigint,
  old_grade varchar(20),
  contact_level varchar(20),
  level_reason varchar(400),
  level_reviewed_on date,
  note varchar(2000),
  since_date date not null,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index register_entry_person on register_entry (person_id);
create index register_entry_group on register_entry (group_id, person_id);
create index register_entry_keeper on register_entry (keeper_id, group_id);

create table contact_officer (
  id char(36) not null,
  entry_id char(36) not null,
  person_id char(36) not null,
  since_date date not null,
  until_date date,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index contact_officer_entry on contact_officer (entry_id);
create index contact_officer_person on contact_officer (person_id);

create table visit (
  id char(36) not null,
  entry_id char(36) not null,
  visited_on date not null,
  visitor_id char(36) not null,
  summary varchar(2000) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index visit_entry on visit (entry_id, visited_on);

create table raised_problem (
  id char(36) not null,
  version integer not null,
  entry_id char(36) not null,
  raised_on date not null,
  text varchar(2000) not null,
  done_on date,
  outcome varchar(2000),
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index raised_problem_entry on raised_problem (entry_id, raised_on);

create table cultivation (
  id char(36) not null,
  version integer not null,
  entry_id char(36) not null,
  direction varchar(30) not null,
  mentor_id char(36) not null,
  since_date date not null,
  until_date date,
  outcome varchar(2000),
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index cultivation_entry on cultivation (entry_id);
create index cultivation_mentor on cultivation (mentor_id);
