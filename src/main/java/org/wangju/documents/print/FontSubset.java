package org.wangju.documents.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFSubsetter;

/**
 * A TrueType font with the outlines of some characters alone. PDFBox cuts it, but its tables of
 * characters end with U+FFFF, where the rare ones only begin; that table is written here (OpenType
 * specification, cmap, formats 4 and 12).
 */
final class FontSubset {
  private static final List<String> CUT =
      List.of("OS/2", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");
  private static final int HEADER = 12;
  private static final int RECORD = 16;
  private static final int BASIC_PLANE_END = 0xFFFF;
  // What the lengths of format 4, which are 16 bits wide, leave room for.
  private static final int MOST_SEGMENTS = 8000;
  private static final int WINDOWS = 3;
  private static final int CHECKSUM_PLACE = 8;
  private static final int CHECKSUM_SUM = 0xB1B0AFBA;

  private FontSubset() {}

  /** The font's file, with these characters, all of which it has. */
  static byte[] of(Typeface.Read typeface, NavigableSet<Integer> characters) throws IOException {
    TTFSubsetter cutter = new TTFSubsetter(typeface.font(), CUT);
    cutter.addAll(characters);
    NavigableMap<Integer, Integer> glyphs = glyphs(cutter, typeface, characters);
    ByteArrayOutputStream cut = new ByteArrayOutputStream();
    cutter.writeToStream(cut);
    NavigableMap<String, byte[]> tables = tables(ByteBuffer.wrap(cut.toByteArray()));
    tables.put("cmap", characterTable(glyphs));
    return file(tables);
  }

  private static NavigableMap<Integer, Integer> glyphs(
      TTFSubsetter cutter, Typeface.Read typeface, NavigableSet<Integer> characters)
      throws IOException {
    Map<Integer, Integer> newToOld = cutter.getGIDMap();
    Map<Integer, Integer> oldToNew = new TreeMap<>();
    newToOld.forEach((cut, whole) -> oldToNew.put(whole, cut));
    NavigableMap<Integer, Integer> glyphs = new TreeMap<>();
    characters.forEach(c -> glyphs.put(c, oldToNew.get(typeface.characters().getGlyphId(c))));
    return glyphs;
  }

  private static NavigableMap<String, byte[]> tables(ByteBuffer font) {
    NavigableMap<String, byte[]> tables = new TreeMap<>();
    int count = font.getShort(4);
    for (int i = 0; i < count; i++) {
      int at = HEADER + i * RECORD;
      byte[] tag = new byte[4];
      font.get(at, tag);
      byte[] table = new byte[font.getInt(at + 12)];
      font.get(font.getInt(at + 8), table);
      tables.put(new String(tag, StandardCharsets.US_ASCII), table);
    }
    return tables;
  }

  /** Characters that follow each other, as their glyphs do. */
  private record Segment(int first, int last, int glyph) {}

  private static List<Segment> segments(NavigableMap<Integer, Integer> glyphs) {
    List<Segment> segments = new ArrayList<>();
    glyphs.forEach(
        (character, glyph) -> {
          Segment open = segments.isEmpty() ? null : segments.get(segments.size() - 1);
          if (open != null
              && open.last + 1 == character
              && open.glyph + character - open.first == glyph) {
            segments.set(segments.size() - 1, new Segment(open.first, character, open.glyph));
          } else {
            segments.add(new Segment(character, character, glyph));
          }
        });
    return segments;
  }

  private static byte[] characterTable(NavigableMap<Integer, Integer> glyphs) {
    List<Segment> all = segments(glyphs);
    List<Segment> basic = segments(glyphs.headMap(BASIC_PLANE_END, false));
    byte[] forAll = format12(all);
    byte[] forBasic = format4(basic.subList(0, Math.min(basic.size(), MOST_SEGMENTS)));
    int head = 4 + 2 * 8;
    return ByteBuffer.allocate(head + forBasic.length + forAll.length)
        .putShort((short) 0)
        .putShort((short) 2)
        .putShort((short) WINDOWS)
        .putShort((short) 1)
        .putInt(head)
        .putShort((short) WINDOWS)
        .putShort((short) 10)
        .putInt(head + forBasic.length)
        .put(forBasic)
        .put(forAll)
        .array();
  }

  private static byte[] format4(List<Segment> segments) {
    List<Segment> closed = new ArrayList<>(segments);
    // The last segment is that of U+FFFF, which is no character.
    closed.add(new Segment(BASIC_PLANE_END, BASIC_PLANE_END, 0));
    int count = closed.size();
    int power = Integer.highestOneBit(count);
    int length = 16 + 8 * count;
    ByteBuffer table = ByteBuffer.allocate(length);
    table.putShort((short) 4).putShort((short) length).putShort((short) 0);
    table.putShort((short) (2 * count)).putShort((short) (2 * power));
    table.putShort((short) Integer.numberOfTrailingZeros(power));
    table.putShort((short) (2 * (count - power)));
    closed.forEach(segment -> table.putShort((short) segment.last));
    table.putShort((short) 0);
    closed.forEach(segment -> table.putShort((short) segment.first));
    closed.forEach(segment -> table.putShort((short) (segment.glyph - segment.first)));
    closed.forEach(segment -> table.putShort((short) 0));
    return table.array();
  }

  private static byte[] format12(List<Segment> segments) {
    int length = 16 + 12 * segments.size();
    ByteBuffer table = ByteBuffer.allocate(length);
    table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
    table.putInt(segments.size());
    for (Segment segment : segments) {
      table.putInt(segment.first).putInt(segment.last).putInt(segment.glyph);
    }
    return table.array();
  }

  private static byte[] file(NavigableMap<String, byte[]> tables) {
    int begin = HEADER + RECORD * tables.size();
    int size = begin + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    int power = Integer.highestOneBit(tables.size());
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (RECORD * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (RECORD * (tables.size() - power)));
    // The sum over the file is taken with a zero in its own place.
    ByteBuffer.wrap(tables.get("head")).putInt(CHECKSUM_PLACE, 0);
    int at = begin;
    int headAt = 0;
    for (Map.Entry<String, byte[]> entry : tables.entrySet()) {
      byte[] table = entry.getValue();
      file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(checksum(table)).putInt(at).putInt(table.length);
      file.put(at, table);
      headAt = entry.getKey().equals("head") ? at : headAt;
      at += padded(table.length);
    }
    file.putInt(headAt + CHECKSUM_PLACE, CHECKSUM_SUM - checksum(file.array()));
    return file.array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  /** The sum of the table's words, as if it ended with zeros at a word's end. */
  private static int checksum(byte[] table) {
    ByteBuffer words = ByteBuffer.allocate(padded(table.length)).put(0, table);
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }
}
