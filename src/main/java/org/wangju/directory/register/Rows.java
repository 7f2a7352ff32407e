package org.wangju.directory.register;

import java.util.Iterator;

/**
 * The rows of one sheet, read as they are asked for. Reading throws a {@link
 * org.wangju.platform.Refusal} where the file is damaged.
 */
interface Rows extends Iterator<SourceRow>, AutoCloseable {
  @Override
  void close();
}
