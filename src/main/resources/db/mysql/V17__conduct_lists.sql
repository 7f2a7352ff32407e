-- The three lists by edition, and who has confirmed them.

create table list_edition (
  id char(36) not null,
  version integer not null,
  list varchar(30) not null,
  -- the list while the edition is a draft: one draft of each
  draft_of varchar(30),
  drafted_at datetime(6) not null,
  drafted_by varchar(100) not null,
  edition_number integer,
  in_force_from date,
  published_at datetime(6),
  published_by varchar(100),
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index list_edition_draft on list_edition (draft_of);
create unique index list_edition_number on list_edition (list, edition_number);
create unique index list_edition_force on list_edition (list, in_force_from);

create table list_item (
  id char(36) not null,
  edition_id char(36) not null,
  item_number integer not null,
  -- 1,000 characters; H2 counts a four-byte one twice
  wording varchar(2000) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index list_item_number on list_item (edition_id, item_number);

create table pledge (
  id char(36) not null,
  edition_id char(36) not null,
  person_id char(36) not null,
  pledged_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index pledge_person on pledge (person_id, edition_id);
