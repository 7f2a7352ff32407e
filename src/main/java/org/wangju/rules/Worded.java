package org.wangju.rules;

import java.util.Locale;

/** A value that a sentence names in the reader's language. */
interface Worded {
  String in(Locale locale);
}
