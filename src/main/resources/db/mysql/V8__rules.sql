-- Loaded rule files and calendar years. Rows are added, never changed: a correction is a new revision, a case points at a row.

create table rule_edition (
  id char(36) not null,
  code varchar(100) not null,
  kind varchar(20) not null,
  revision integer not null,
  title varchar(300) not null,
  -- the file as it was loaded; of a layered edition the ids of the rows that lie over each other, one a line
  content mediumtext not null,
  -- SHA-256 of the content in UTF-8, hexadecimal
  hash char(64) not null,
  loaded_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index rule_edition_revision on rule_edition (code, revision);

create table calendar_year (
  id char(36) not null,
  of_year integer not null,
  revision integer not null,
  content mediumtext not null,
  hash char(64) not null,
  loaded_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index calendar_year_revision on calendar_year (of_year, revision);

-- One row: whoever loads files locks it, and every node sees by its number whether there is something new.
create table rule_change (
  id char(36) not null,
  changes integer not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
insert into rule_change (id, changes) values ('00000000-0000-7000-8000-000000000001', 0);
