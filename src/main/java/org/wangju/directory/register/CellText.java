package org.wangju.directory.register;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.wangju.platform.Refusal;

/**
 * The text of a rich or plain string in a spreadsheet: its runs joined, without the phonetic guide
 * above them.
 */
final class CellText {
  /** What a spreadsheet program itself allows in a cell. */
  private static final int MAX_LENGTH = 32_767;

  private CellText() {}

  /** Reads up to the end of the element whose start was just read. */
  static String read(Xml xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean phonetic = false;
    for (int event = xml.next();
        !(event == XMLStreamConstants.END_ELEMENT && xml.name().equals(element));
        event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        phonetic = xml.name().equals("rPh") ? event == XMLStreamConstants.START_ELEMENT : phonetic;
      } else if (!phonetic
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        append(text, xml.text());
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String run) {
    if (text.length() + run.length() > MAX_LENGTH) {
      throw new Refusal("directory", "register.bomb");
    }
    text.append(run);
  }
}
