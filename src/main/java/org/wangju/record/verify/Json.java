package org.wangju.record.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the JSON of an envelope: objects, texts and whole numbers, without white space between
 * them. The JDK has no reader, and this one refuses what an envelope never holds.
 */
final class Json {
  private static final int HEX = 16;
  private static final int UNICODE_DIGITS = 4;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The members of the one object that the text is.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  static Map<String, Object> object(String text) {
    Json json = new Json(text);
    Map<String, Object> members = json.object();
    if (json.at != text.length()) {
      throw json.unreadable();
    }
    return members;
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    do {
      String name = string();
      expect(':');
      if (members.put(name, value()) != null) {
        throw unreadable();
      }
    } while (next(','));
    expect('}');
    return members;
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '"' -> string();
      default -> number();
    };
  }

  private Long number() {
    int start = at;
    while (Character.digit(peek(), 10) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (!digits.matches("0|[1-9][0-9]{0,15}")) {
      throw unreadable();
    }
    return Long.valueOf(digits);
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (!next('"')) {
      char c = take();
      if (c < ' ') {
        throw unreadable();
      }
      string.append(c == '\\' ? escaped() : c);
    }
    return string.toString();
  }

  private char escaped() {
    char c = take();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw unreadable();
    };
  }

  private char unicode() {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < UNICODE_DIGITS; i++) {
      digits.append(take());
    }
    try {
      return (char) Integer.parseUnsignedInt(digits.toString(), HEX);
    } catch (NumberFormatException e) {
      throw unreadable();
    }
  }

  private boolean next(char c) {
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char c) {
    if (!next(c)) {
      throw unreadable();
    }
  }

  private char take() {
    char c = peek();
    at++;
    return c;
  }

  // Behind the end stands a character that JSON knows nowhere.
  private char peek() {
    if (at > text.length()) {
      throw unreadable();
    }
    return at == text.length() ? '\0' : text.charAt(at);
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("not the JSON of an envelope, at character " + at);
  }
}
