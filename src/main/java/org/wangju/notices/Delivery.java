package org.wangju.notices;

/**
 * What became of a letter that was handed to the mail server.
 *
 * @param answer a word or a reply code, without addresses
 */
record Delivery(Result result, String answer) {
  enum Result {
    TAKEN,
    /** The server does not take it, and never will. */
    REFUSED,
    /** It was not taken, or nobody knows; another attempt may succeed. */
    LATER
  }
}
