package org.wangju.documents.print;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Draws papers. Fonts and libraries are loaded when the first one is drawn. */
@ApplicationScoped
public class Printing {
  /**
   * Writes the paper as a PDF of A4 pages, with the fonts of its characters embedded. The stream
   * stays open.
   */
  public void pdf(Sheet sheet, OutputStream out) throws IOException {
    try (PdfDrawing drawing = new PdfDrawing(sheet)) {
      drawing.write(out);
    }
  }

  /**
   * Writes the paper as a Word document (OOXML), to be filled in further. The stream stays open.
   */
  public void word(Sheet sheet, OutputStream out) throws IOException {
    try (WordDrawing drawing = new WordDrawing(sheet)) {
      drawing.write(out);
    }
  }
}
