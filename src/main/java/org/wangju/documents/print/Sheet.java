package org.wangju.documents.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands on a paper, before it is drawn. It is made by adding: {@code Sheet.titled(locale,
 * "谈话记录", now).headed("案件 …").with(new Block.Paragraph("…"))}.
 *
 * @param locale the paper's language, in which pages are counted
 * @param title above everything, and in the document's properties
 * @param subtitle beneath the title; empty for none
 * @param header on top of every page; empty for none
 * @param footer at the foot of every page, left of the page's number; empty for none
 * @param code what the QR code on the first page holds; null for none
 * @param madeAt the document's time of creation
 * @param blocks from top to bottom
 */
public record Sheet(
    Locale locale,
    String title,
    String subtitle,
    String header,
    String footer,
    String code,
    Instant madeAt,
    List<Block> blocks) {
  public Sheet {
    blocks = List.copyOf(blocks);
  }

  /** A paper with a title and nothing else yet. */
  public static Sheet titled(Locale locale, String title, Instant madeAt) {
    return new Sheet(locale, title, "", "", "", null, madeAt, List.of());
  }

  /** The same with a line beneath the title. */
  public Sheet subtitled(String text) {
    return new Sheet(locale, title, text, header, footer, code, madeAt, blocks);
  }

  /** The same with a line on top of every page. */
  public Sheet headed(String text) {
    return new Sheet(locale, title, subtitle, text, footer, code, madeAt, blocks);
  }

  /** The same with a line at the foot of every page. */
  public Sheet footed(String text) {
    return new Sheet(locale, title, subtitle, header, text, code, madeAt, blocks);
  }

  /** The same with a QR code on its first page. */
  public Sheet coded(String content) {
    return new Sheet(locale, title, subtitle, header, footer, content, madeAt, blocks);
  }

  /** The same with more beneath. */
  public Sheet with(Block... more) {
    return with(List.of(more));
  }

  /** The same with more beneath. */
  public Sheet with(List<? extends Block> more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(more);
    return new Sheet(locale, title, subtitle, header, footer, code, madeAt, all);
  }
}
