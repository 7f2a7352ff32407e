package org.wangju.feedback;

/**
 * What the person concerned says to it 陈述说明·申辩.
 *
 * @param witness a witness's statement, with the witness's name; null when there is none
 */
public record Reply(String text, String witness) {}
