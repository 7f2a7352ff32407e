package org.wangju.feedback.web;

import java.time.Instant;
import java.util.Objects;
import org.wangju.feedback.AnswerSheet;
import org.wangju.feedback.NameColumn.Named;
import org.wangju.feedback.Opinion;
import org.wangju.feedback.SheetEntry;
import org.wangju.feedback.SheetOutcome.Clash;

/** A person's line in the table of an answer: what stands there, and what is being typed. */
public class SheetLine {
  private final Named person;
  private SheetEntry kept = SheetEntry.EMPTY;
  private int standing;
  private int version;
  private String changedBy;
  private Instant changedAt;

  private Opinion opinion;
  private String text;
  private String evidence;
  private String shown;
  private Clash clash;
  private boolean clashed;

  SheetLine(Named person, AnswerSheet sheet) {
    this.person = person;
    if (sheet != null) {
      kept = sheet.entry();
      standing = sheet.getVersion();
      version = standing;
      changedBy = sheet.getChangedBy();
      changedAt = sheet.getChangedAt();
    }
    show(kept);
  }

  /** Lets the fields say what stands there. */
  private void show(SheetEntry entry) {
    opinion = entry.opinion();
    text = entry.text();
    evidence = entry.evidence();
    shown = print();
  }

  /** Forgets what was typed. */
  void takeTheirs() {
    version = standing;
    show(kept);
  }

  /** Whether the fields say something else than they did when the page was written. */
  boolean isTouched() {
    return !print().equals(shown);
  }

  private String print() {
    return Integer.toHexString(Objects.hash(opinion == null ? "" : opinion.name(), text, evidence));
  }

  /** What was typed, with the answers to questions that stand there. */
  SheetEntry typed() {
    return kept.withLineOf(new SheetEntry(opinion, text, evidence, kept.given()));
  }

  /** What was typed stands there now. */
  void kept(int newVersion, String by, Instant at) {
    kept = typed();
    version = newVersion;
    changedBy = by;
    changedAt = at;
    shown = print();
    clash = null;
  }

  void clashes(Clash with) {
    clash = with;
  }

  /** Tells of the other's words again, until somebody has chosen. */
  void clashesAgain() {
    clash = new Clash(kept, standing, changedBy, changedAt);
  }

  public String getPersonId() {
    return person.personId();
  }

  public String getName() {
    return person.name();
  }

  public SheetEntry getKept() {
    return kept;
  }

  /** Whether anything was said. */
  public boolean isSaid() {
    return kept.opinion() != null;
  }

  public String getChangedBy() {
    return changedBy;
  }

  public Instant getChangedAt() {
    return changedAt;
  }

  /** Whether a choice between two clerks' words is open, as the form carries it. */
  public boolean isClashed() {
    return clash != null;
  }

  public void setClashed(boolean clashed) {
    this.clashed = clashed;
  }

  /** Whether the page showed a clash that nobody has decided on. */
  boolean isUndecided() {
    return clashed;
  }

  /** What somebody else wrote meanwhile; null when nobody did. */
  public Clash getClash() {
    return clash;
  }

  /** The version under which the next entry is written: after a clash, that of the other's. */
  public int getVersion() {
    return clash == null ? version : clash.version();
  }

  public void setVersion(int version) {
    this.version = version;
  }

  public Opinion getOpinion() {
    return opinion;
  }

  public void setOpinion(Opinion opinion) {
    this.opinion = opinion;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = plain(text);
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = plain(evidence);
  }

  private static String plain(String typed) {
    return typed == null ? "" : typed.strip().replace("\r\n", "\n");
  }

  /** What the fields said when the page was written, as the form carries it. */
  public String getShown() {
    return shown;
  }

  public void setShown(String shown) {
    this.shown = shown;
  }
}
