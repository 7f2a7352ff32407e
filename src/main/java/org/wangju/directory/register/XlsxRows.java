package org.wangju.directory.register;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.OPCPackage;

/** The rows of one worksheet part, one at a time. */
final class XlsxRows implements Rows {
  /** Registers have some twenty columns; what stands further right is not read. */
  private static final int COLUMNS = 256;

  /** A spreadsheet's number has 17 digits; more zeros would only fill memory. */
  private static final int DIGITS = 40;

  private final OPCPackage file;
  private final Xml xml;
  private final List<String> shared;
  private final boolean from1904;
  private SourceRow next;
  private int number;

  XlsxRows(OPCPackage file, InputStream part, List<String> shared, boolean from1904)
      throws XMLStreamException {
    this.file = file;
    this.xml = new Xml(part);
    this.shared = shared;
    this.from1904 = from1904;
    this.next = Damage.guard("register.damaged", this::readRow);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public SourceRow next() {
    if (next == null) {
      throw new NoSuchElementException();
    }
    SourceRow row = next;
    next = Damage.guard("register.damaged", this::readRow);
    return row;
  }

  /** The next row, or null at the end. */
  private SourceRow readRow() throws XMLStreamException {
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("row")) {
        String reference = xml.attribute("r");
        number = reference == null ? number + 1 : Integer.parseInt(reference);
        return new SourceRow(number, readCells());
      }
    }
    return null;
  }

  private List<Cell> readCells() throws XMLStreamException {
    List<Cell> cells = new ArrayList<>();
    for (int event = xml.next(); !isEnd(event, "row"); event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
        int column = column(xml.attribute("r"), cells.size());
        Cell cell = readCell(xml.attribute("t"));
        if (column < COLUMNS) {
          put(cells, column, cell);
        }
      }
    }
    return cells;
  }

  private static void put(List<Cell> cells, int column, Cell cell) {
    while (cells.size() <= column) {
      cells.add(Cell.EMPTY);
    }
    cells.set(column, cell);
  }

  private Cell readCell(String type) throws XMLStreamException {
    String text = "";
    boolean formula = false;
    for (int event = xml.next(); !isEnd(event, "c"); event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.name()) {
          case "f" -> formula = true;
          case "v", "is" -> text = CellText.read(xml, xml.name());
          default -> {}
        }
      }
    }
    return formula ? Cell.formula(text) : value(type == null ? "n" : type, text);
  }

  /** By ISO/IEC 29500-1, 18.18.11 (ST_CellType). */
  private Cell value(String type, String text) {
    return switch (type) {
      case "s" -> Cell.text(shared.get(Integer.parseInt(text)));
      case "n" -> text.isEmpty() ? Cell.EMPTY : number(text);
      case "e" -> Cell.error(text);
      case "d" -> Cell.text(text.substring(0, Math.min(10, text.length())));
      default -> Cell.text(text);
    };
  }

  private Cell number(String text) {
    BigDecimal value = new BigDecimal(text.strip());
    if (value.precision() - value.scale() > DIGITS || value.scale() > DIGITS) {
      throw new IllegalArgumentException("no number of a register");
    }
    return Cell.number(value, from1904);
  }

  private boolean isEnd(int event, String element) {
    return event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element);
  }

  /**
   * The column of a reference such as {@code AB12}, the first being 0; without a reference the one
   * after the last.
   */
  private static int column(String reference, int following) {
    if (reference == null) {
      return following;
    }
    int column = 0;
    for (int i = 0;
        i < reference.length() && Character.isLetter(reference.charAt(i)) && column < COLUMNS;
        i++) {
      column = column * 26 + reference.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  @Override
  public void close() {
    Damage.guard(
        "register.damaged",
        () -> {
          xml.close();
          file.close();
          return null;
        });
  }
}
