package org.wangju.directory.register;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wangju.platform.Refusal;

/**
 * One XML part of a spreadsheet, read forward only. A document type declaration, the root of entity
 * tricks, is refused.
 */
final class Xml {
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  Xml(InputStream part) throws XMLStreamException {
    this.reader = FACTORY.createXMLStreamReader(part);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The next event; {@code END_DOCUMENT} at the end. */
  int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Refusal("directory", "register.doctype");
    }
    return event;
  }

  String name() {
    return reader.getLocalName();
  }

  /** The attribute's value, or null. */
  String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  String text() {
    return reader.getText();
  }

  void close() throws XMLStreamException {
    reader.close();
  }
}
