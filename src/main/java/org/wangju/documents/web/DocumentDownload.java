package org.wangju.documents.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.wangju.desk.audit.AuditedCases;
import org.wangju.documents.Contents;
import org.wangju.documents.DocumentContent;
import org.wangju.documents.Documents;
import org.wangju.documents.FileKind;
import org.wangju.documents.web.ByteRanges.Range;
import org.wangju.documents.web.ByteRanges.Unsatisfiable;
import org.wangju.platform.Refusal;

/**
 * Answers a version of a document: {@code id} is the version's key, {@code save} asks for it as an
 * attachment. PDF and pictures are shown; everything else is saved.
 *
 * <p>An auditor names it as the record does, by the {@code document}'s key and the number of the
 * {@code version}, beside the key of the mandate in {@code audit}. They get the whole at once,
 * never a range of it, so that one reading is one event.
 */
@WebServlet("/documents/file")
public class DocumentDownload extends HttpServlet {
  private static final long serialVersionUID = 1;
  private static final String BOUNDARY = "wangju-part";
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

  @Inject private transient Documents documents;
  @Inject private transient Contents contents;
  @Inject private transient AuditedCases audited;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      String audit = request.getParameter("audit");
      Documents.Readable readable =
          audit == null
              ? documents.read(String.valueOf(request.getParameter("id")))
              : readOnMandate(request, audit);
      describe(readable, request.getParameter("save") != null, response);
      if (audit == null) {
        send(readable.content(), request, response);
      } else {
        sendWhole(readable.content(), response);
      }
    } catch (NumberFormatException e) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (Unsatisfiable e) {
      // Not as an error: that would be answered with a page for people.
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
    } catch (Refusal e) {
      // Before the first byte was written; whether there is such a document is not for everyone to
      // know.
      response.reset();
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private Documents.Readable readOnMandate(HttpServletRequest request, String audit) {
    return audited.readDocument(
        String.valueOf(request.getParameter("document")),
        Integer.parseInt(String.valueOf(request.getParameter("version"))),
        audit);
  }

  private static void describe(
      Documents.Readable readable, boolean save, HttpServletResponse response) {
    boolean shown = readable.content().getKind().isInline() && !save;
    response.setContentType(readable.content().getKind().mediaType());
    response.setHeader("ETag", etag(readable.content()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Security-Policy", policy(readable.content().getKind()));
    response.setHeader(
        "Content-Disposition",
        FileNames.disposition(shown ? "inline" : "attachment", readable.version().getFileName()));
  }

  // In a sandbox Safari shows an empty page for a PDF. A PDF's scripts reach nothing outside of it.
  private static String policy(FileKind kind) {
    return kind == FileKind.PDF ? POLICY : POLICY + "; sandbox";
  }

  private void send(
      DocumentContent content, HttpServletRequest request, HttpServletResponse response)
      throws IOException, Unsatisfiable {
    if (etag(content).equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("Accept-Ranges", "bytes");
    Optional<List<Range>> asked = asked(content, request, response);
    if (asked.isEmpty()) {
      sendWhole(content, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
    List<Range> ranges = asked.get();
    if (ranges.size() == 1) {
      Range range = ranges.get(0);
      response.setHeader("Content-Range", range.of(content.getSize()));
      response.setContentLengthLong(range.length());
      contents.copy(content, range.from(), range.to(), response.getOutputStream());
    } else {
      sendParts(content, ranges, response);
    }
  }

  private void sendWhole(DocumentContent content, HttpServletResponse response) throws IOException {
    response.setContentLengthLong(content.getSize());
    contents.copy(content, 0, content.getSize(), response.getOutputStream());
  }

  private static Optional<List<Range>> asked(
      DocumentContent content, HttpServletRequest request, HttpServletResponse response)
      throws Unsatisfiable {
    String unless = request.getHeader("If-Range");
    if (unless != null && !unless.equals(etag(content))) {
      return Optional.empty();
    }
    try {
      return ByteRanges.of(request.getHeader("Range"), content.getSize());
    } catch (Unsatisfiable e) {
      response.setHeader("Content-Range", "bytes */" + content.getSize());
      throw e;
    }
  }

  private void sendParts(DocumentContent content, List<Range> ranges, HttpServletResponse response)
      throws IOException {
    response.setContentType("multipart/byteranges; boundary=" + BOUNDARY);
    ServletOutputStream out = response.getOutputStream();
    for (Range range : ranges) {
      String head =
          "\r\n--"
              + BOUNDARY
              + "\r\nContent-Type: "
              + content.getKind().mediaType()
              + "\r\nContent-Range: "
              + range.of(content.getSize())
              + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      contents.copy(content, range.from(), range.to(), out);
    }
    out.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static String etag(DocumentContent content) {
    return "\"" + content.getSha256() + "\"";
  }
}
