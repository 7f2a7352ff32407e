package org.wangju.feedback;

import java.util.Arrays;
import java.util.List;

/** What is asked or told, and by which of the two sides. The texts are {@code kind.<NAME>}. */
public enum FeedbackKind {
  /** The organization department asks about people of an industry. */
  REQUEST(Side.ORGANIZATION, Path.REQUEST, About.PEOPLE),
  MEMBERSHIP_CONFIRMED(Side.ORGANIZATION, Path.NEWS, About.PEOPLE),
  TRAINING_DONE(Side.ORGANIZATION, Path.NEWS, About.PEOPLE),
  COMMENDATION(Side.ORGANIZATION, Path.NEWS, About.PEOPLE),
  /** What became of earlier feedback. */
  OUTCOME(Side.ORGANIZATION, Path.NEWS, About.ANYTHING),
  /** Puts right what the organization department told before. */
  ORGANIZATION_CORRECTION(Side.ORGANIZATION, Path.NEWS, About.PEOPLE),

  MERIT(Side.INDUSTRY, Path.STATEMENT, About.PEOPLE),
  /** Names the item and edition of a list in force on the day of the fact, with evidence. */
  BREACH(Side.INDUSTRY, Path.STATEMENT, About.PEOPLE),
  /** Nomination as a model 典型. */
  NOMINATION(Side.INDUSTRY, Path.STATEMENT, About.PEOPLE),
  /** The industry department asks the organization department for help. */
  HELP(Side.INDUSTRY, Path.REQUEST, About.ANYTHING),
  /** Replaces earlier feedback of the department wherever it was used. */
  CORRECTION(Side.INDUSTRY, Path.STATEMENT, About.PEOPLE);

  /** The two sides between which feedback goes. */
  public enum Side {
    ORGANIZATION,
    INDUSTRY;

    /** The side across. */
    public Side other() {
      return this == ORGANIZATION ? INDUSTRY : ORGANIZATION;
    }
  }

  /** The way through the flow. */
  public enum Path {
    /** The other side answers, and the sender decides on the answer. */
    REQUEST,
    /** What the department states is heard by the people concerned, then decided on. */
    STATEMENT,
    /** The other side takes note. */
    NEWS
  }

  private enum About {
    PEOPLE,
    ANYTHING
  }

  private final Side sender;
  private final Path path;
  private final About about;

  FeedbackKind(Side sender, Path path, About about) {
    this.sender = sender;
    this.path = path;
    this.about = about;
  }

  /** The kinds that a side sends. */
  public static List<FeedbackKind> of(Side side) {
    return Arrays.stream(values()).filter(kind -> kind.sender == side).toList();
  }

  public Side sender() {
    return sender;
  }

  /** The side that says something about people: who answers a request, and else who sends. */
  public Side saidBy() {
    return path == Path.REQUEST ? sender.other() : sender;
  }

  public Path path() {
    return path;
  }

  /** Whether it names at least one person. */
  public boolean needsPeople() {
    return about == About.PEOPLE;
  }

  /** Whether a second person of the sending side signs before it goes out: a department's head. */
  public boolean needsApproval() {
    return sender == Side.INDUSTRY;
  }

  /** Whether it takes the place of earlier feedback. */
  public boolean isCorrection() {
    return this == CORRECTION || this == ORGANIZATION_CORRECTION;
  }
}
