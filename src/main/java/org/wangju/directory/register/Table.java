package org.wangju.directory.register;

/** A file of rows and columns, of whatever format. It can be read any number of times. */
interface Table {
  /** How many sheets the file has; a text file has one. */
  int sheets();

  /** The rows of one sheet, the first sheet being 0, blank ones included. */
  Rows rows(int sheet);
}
