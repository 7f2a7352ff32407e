package org.wangju.documents;

/** Where a document's bytes are kept. */
enum StorePlace {
  DATABASE,
  FOLDER
}
