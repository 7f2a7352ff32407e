package org.wangju.directory.register;

import java.util.List;

/**
 * One row as the file holds it.
 *
 * @param number by which its owner finds it: the spreadsheet's row, in a text file the record with
 *     the first one as 1
 */
record SourceRow(int number, List<Cell> cells) {
  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  boolean isBlank() {
    return cells.stream().allMatch(Cell::isBlank);
  }
}
