package org.wangju.platform.web;

/**
 * Which page of a list is shown.
 *
 * @param number counted from 1
 * @param size rows a page
 * @param total rows found
 */
public record Paging(int number, int size, long total) {
  /** Pages there are; one at least. */
  public long pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  /** How many rows come before the page. */
  public int offset() {
    return (number - 1) * size;
  }

  /** The number of the page's first row, counted from 1; 0 when nothing was found. */
  public long first() {
    return total == 0 ? 0 : offset() + 1L;
  }

  /** The number of the page's last row. */
  public long last() {
    return Math.min(total, (long) offset() + size);
  }
}
