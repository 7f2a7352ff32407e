package org.wangju.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.wangju.desk.CaseReader;
import org.wangju.desk.CaseSummary;
import org.wangju.desk.Position;
import org.wangju.desk.audit.Mandate;
import org.wangju.documents.print.Printing;
import org.wangju.documents.print.Sheet;
import org.wangju.record.Entry;
import org.wangju.testing.Stack;

/** A case as an auditor takes it home on paper: what can be read in its PDF. */
public final class PrintedCase {
  private PrintedCase() {}

  /**
   * The text of all pages in Chinese, without their feet and without white space: where lines and
   * pages break says nothing.
   */
  public static String text(Stack stack, String caseId) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    CaseSummary file = stack.inTransaction(() -> stack.get(CaseReader.class).summary(caseId));
    stack.get(Printing.class).pdf(sheet(stack, file), pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      return bare(new PDFTextStripper().getText(document))
          .replaceAll(file.caseNumber() + "[^页]{1,60}导出第\\d+页共\\d+页", "");
    }
  }

  private static Sheet sheet(Stack stack, CaseSummary file) {
    Mandate mandate = new Mandate("key", "巡察方案3号");
    return stack.inTransaction(
        () -> stack.get(Dossier.class).of(file, mandate, Locale.SIMPLIFIED_CHINESE));
  }

  /**
   * Holds the text against the record: every event that is no step of the model stands there in
   * order, with its number, title, time and who acted, and no word of the program is left in it.
   */
  public static void assertTellsAll(String text, List<Entry> events) {
    List<String> heads =
        events.stream()
            .filter(event -> !Position.isStep(event))
            .flatMap(event -> Stream.of(event.getSequenceNumber() + title(event), at(event)))
            .map(PrintedCase::bare)
            .toList();
    // What follows tells how to verify, with keys and hashes.
    String told = text.substring(text.indexOf("全部事件"), text.indexOf("如何核验"));
    assertThat(told).containsSubsequence(heads).doesNotContainPattern("[A-Z]{4}");
  }

  private static String title(Entry event) {
    return event.title(Locale.SIMPLIFIED_CHINESE);
  }

  private static String at(Entry event) {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
            .format(event.getHappenedAt().atZone(Stack.ZONE))
        + "·"
        + event.getActorName();
  }

  private static String bare(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
