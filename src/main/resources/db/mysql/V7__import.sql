-- Registers that were uploaded and wait, for a day at most, for their import. What they hold is encrypted.

create table register_upload (
  id char(36) not null,
  version integer not null,
  account_id char(36) not null,
  file_name varchar(200) not null,
  kind varchar(30) not null,
  state varchar(20) not null,
  -- the file as uploaded, encrypted
  content longblob not null,
  -- asked once per upload of a group register
  keeper_id char(36),
  purpose varchar(400),
  -- of the preview that was shown last: an import carries out this one and no other
  digest char(64),
  differed boolean not null,
  rows_total integer not null,
  rows_new integer not null,
  rows_changed integer not null,
  rows_unchanged integer not null,
  rows_refused integer not null,
  rows_warned integer not null,
  uploaded_at datetime(6) not null,
  expires_at datetime(6) not null,
  done_at datetime(6),
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index register_upload_expires on register_upload (expires_at);
create index register_upload_state on register_upload (state);

-- What the preview says of one row, encrypted.
create table register_upload_line (
  id char(36) not null,
  upload_id char(36) not null,
  outcome varchar(20) not null,
  warned boolean not null,
  row_no integer not null,
  title_cipher varchar(1000) not null,
  remarks_cipher text not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index register_upload_line_upload on register_upload_line (upload_id, outcome, row_no);
create index register_upload_line_warned on register_upload_line (upload_id, warned, row_no);

-- How far a check or an import has come; written in transactions of its own, so that it shows while the other one runs.
create table register_progress (
  upload_id char(36) not null,
  rows_done integer not null,
  rows_total integer not null,
  beat_at datetime(6) not null,
  primary key (upload_id)
) character set utf8mb4 collate utf8mb4_bin;
