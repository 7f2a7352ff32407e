-- Documents of cases: what was filed to which step, in versions of which none overwrites another.

-- Bytes as received, in encrypted pieces. Nothing points at them until they are filed; those that never were are removed.
create table document_content (
  id char(36) not null,
  -- DATABASE: in document_piece; FOLDER: in a file of the folder that the settings name
  place varchar(10) not null,
  -- found from the bytes
  kind varchar(10) not null,
  size_bytes bigint not null,
  sha256 char(64) not null,
  begun_at datetime(6) not null,
  filed boolean not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index document_content_filed on document_content (filed, begun_at);

create table document_piece (
  content_id char(36) not null,
  piece_no integer not null,
  content mediumblob not null,
  primary key (content_id, piece_no)
) character set utf8mb4 collate utf8mb4_bin;

create table document (
  id char(36) not null,
  version integer not null,
  case_id char(36) not null,
  step_key varchar(64) not null,
  material varchar(64) not null,
  account_id char(36),
  filed_at datetime(6) not null,
  -- of an original on paper: where it lies, how long it is, who saw it
  paper_place varchar(200),
  paper_pages integer,
  paper_seen_by varchar(100),
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create index document_case on document (case_id, filed_at);

create table document_version (
  id char(36) not null,
  document_id char(36) not null,
  version_no integer not null,
  content_id char(36) not null,
  case_id char(36) not null,
  sha256 char(64) not null,
  file_name varchar(200) not null,
  account_id char(36),
  account_name varchar(100) not null,
  filed_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index document_version_no on document_version (document_id, version_no);
-- the same bytes are filed to a case once
create unique index document_version_once on document_version (case_id, sha256);

-- What the QR code of a printed paper points at.
create table paper_reference (
  id char(36) not null,
  case_id char(36) not null,
  step_key varchar(64) not null,
  material varchar(64) not null,
  made_at datetime(6) not null,
  primary key (id)
) character set utf8mb4 collate utf8mb4_bin;
create unique index paper_reference_of on paper_reference (case_id, step_key, material);
