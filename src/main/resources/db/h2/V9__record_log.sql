-- The log over the record's events. All of it but record_log is only ever added to and read.

-- One row: who seals, until when by this database's clock, and how many leaves there are.
CREATE TABLE record_log (
  id         INTEGER      NOT NULL,
  epoch      BIGINT       NOT NULL,
  holder     VARCHAR(36)  NOT NULL,
  expires_at TIMESTAMP(6) NOT NULL,
  tree_size  BIGINT       NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO record_log (id, epoch, holder, expires_at, tree_size) VALUES (1, 0, '', '2000-01-01 00:00:00', 0);

CREATE TABLE record_leaf (
  leaf_index BIGINT     NOT NULL,
  event_id   CHAR(36)   NOT NULL,
  hash       BINARY(32) NOT NULL,
  PRIMARY KEY (leaf_index),
  CONSTRAINT uq_record_leaf_event UNIQUE (event_id)
);

-- Roots of complete subtrees of 256, 256 * 256, ... leaves, from which any proof takes few rows.
CREATE TABLE record_tile (
  tile_level INTEGER    NOT NULL,
  tile_index BIGINT     NOT NULL,
  hash       BINARY(32) NOT NULL,
  PRIMARY KEY (tile_level, tile_index)
);

CREATE TABLE record_checkpoint (
  tree_size BIGINT        NOT NULL,
  root      BINARY(32)    NOT NULL,
  note      VARCHAR(1000) NOT NULL,
  signed_at TIMESTAMP(6)  NOT NULL,
  PRIMARY KEY (tree_size)
);
