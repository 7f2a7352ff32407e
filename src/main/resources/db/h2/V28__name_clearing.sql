-- Name clearings, and the places where something was alleged, with the letter's delivery there.

create table name_clearing (
  id char(36) not null,
  version integer not null,
  person_id char(36) not null,
  branch_id char(36) not null,
  state varchar(30) not null,
  asker varchar(20) not null,
  asker_account_id char(36) not null,
  asker_person_id char(36),
  asker_name varchar(100) not null,
  asked_on date not null,
  -- null once the case was handed over
  allegation varchar(8000),
  alleged_on date,
  statement varchar(8000),
  feedback_case_id char(36),
  checker_account_id char(36),
  checker_person_id char(36),
  checker_name varchar(100),
  checked_on date,
  findings varchar(8000),
  decider_account_id char(36),
  decider_person_id char(36),
  decider_name varchar(100),
  decided_on date,
  outcome varchar(20),
  scope varchar(20),
  reasons varchar(8000),
  meeting_body varchar(200),
  meeting_on date,
  should_attend integer,
  present integer,
  votes_for integer,
  votes_against integer,
  abstentions integer,
  letter_number varchar(200),
  letter_on date,
  letter_text varchar(8000),
  return_reason varchar(2000),
  withdrawal_reason varchar(2000),
  ended_on date,
  primary key (id)
);
create index name_clearing_person on name_clearing (person_id, ended_on);
create index name_clearing_branch on name_clearing (branch_id, ended_on);

create table clearing_place (
  id char(36) not null,
  version integer not null,
  clearing_id char(36) not null,
  position integer not null,
  kind varchar(20) not null,
  name varchar(400) not null,
  delivered_on date,
  way varchar(30),
  proof varchar(1000),
  delivered_by varchar(100),
  primary key (id)
);
create unique index clearing_place_position on clearing_place (clearing_id, position);
