package org.wangju.notices;

/**
 * A mail as it leaves.
 *
 * @param to one address
 * @param subject one line
 * @param text plain
 * @param html the same with links
 * @param key from which the Message-ID follows
 * @param choices address of the page where its recipient says how to be written to; null when this
 *     site's address is not known
 */
record Letter(String to, String subject, String text, String html, String key, String choices) {
  Letter {
    // Nothing that a text was filled with may begin a header of its own.
    subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
