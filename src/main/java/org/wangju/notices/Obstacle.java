package org.wangju.notices;

/**
 * Why mails wait for another attempt.
 *
 * @param answer what became of the last one, as in {@link Mail#getFailure}
 * @param mails how many
 */
public record Obstacle(String answer, long mails) {}
