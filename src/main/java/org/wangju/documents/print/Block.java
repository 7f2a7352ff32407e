package org.wangju.documents.print;

import java.util.List;

/** A part of a {@link Sheet}. Texts may hold line breaks. */
public sealed interface Block {
  /** A heading within the paper; it is never the last line of a page. */
  record Heading(String text) implements Block {}

  /** Running text. */
  record Paragraph(String text) implements Block {}

  /** A remark in small grey letters. */
  record Remark(String text) implements Block {}

  /**
   * A table of two columns: what is asked, and the answer; an empty answer is left to be written.
   */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }

    public static Facts of(Fact... facts) {
      return new Facts(List.of(facts));
    }
  }

  /**
   * One line of {@link Facts}.
   *
   * @param value null and empty are the same
   */
  record Fact(String label, String value) {
    public Fact {
      value = value == null ? "" : value;
    }
  }

  /**
   * A table whose head comes again on every page.
   *
   * @param shares the columns' widths in relation to each other
   * @param rows of as many cells as the head has
   */
  record Grid(List<String> head, List<Integer> shares, List<List<String>> rows) implements Block {
    public Grid {
      int columns = head.size();
      if (shares.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("columns differ");
      }
      head = List.copyOf(head);
      shares = List.copyOf(shares);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A framed text under its label, or the room to write it.
   *
   * @param text null and empty are the same
   * @param lines the least height, in lines
   */
  record Room(String label, String text, int lines) implements Block {
    public Room {
      text = text == null ? "" : text;
    }
  }

  /** Boxes side by side for signatures and seals. */
  record Boxes(List<Box> boxes) implements Block {
    public Boxes {
      boxes = List.copyOf(boxes);
    }

    public static Boxes of(Box... boxes) {
      return new Boxes(List.of(boxes));
    }
  }

  /**
   * A box to be signed or sealed.
   *
   * @param label who signs or seals
   * @param date what stands at the foot, where the date is written
   * @param seal whether a seal is expected, for which a faint circle is drawn
   */
  record Box(String label, String date, boolean seal) {}
}
