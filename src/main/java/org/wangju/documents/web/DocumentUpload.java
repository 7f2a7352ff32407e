package org.wangju.documents.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.wangju.documents.Contents;
import org.wangju.documents.Documents;
import org.wangju.documents.Filing;
import org.wangju.documents.Slot;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;
import org.wangju.security.Access;
import org.wangju.security.Action;
import org.wangju.security.Caller;
import org.wangju.security.SignedIn;
import org.wangju.security.http.LoginMechanism;

/**
 * Takes in one file, which is the body of the request: it goes into the store as it arrives and
 * never lies whole in memory or unencrypted on a disk. With {@code case}, {@code step} and {@code
 * material} it is filed there, with {@code document} as a new version; without a step it is a
 * photographed page, filed where its QR code says. The answer is JSON: {@code state} ({@code
 * filed}, {@code known}, {@code unread}, {@code refused}) and {@code text}.
 */
@WebServlet("/documents/upload")
public class DocumentUpload extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Inject private transient Documents documents;
  @Inject private transient Contents contents;
  @Inject private transient Filing filing;
  @Inject private transient Access access;
  @Inject private transient Caller caller;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isOwnForm(request) || !access.allowsSomewhere(Action.FILE_DOCUMENTS)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      answer(response, take(request));
    } catch (Refusal e) {
      answer(response, "refused", e.text(caller.locale()));
    }
  }

  // What every form of this login carries, here in a header, which no other site can send.
  private static boolean isOwnForm(HttpServletRequest request) {
    String sent = request.getHeader("X-Form-Token");
    return sent != null
        && LoginMechanism.signedIn(request)
            .map(SignedIn::formToken)
            .filter(
                token ->
                    MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        sent.getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }

  private Filing.Outcome take(HttpServletRequest request) throws IOException {
    String fileName =
        URLDecoder.decode(String.valueOf(request.getHeader("X-File-Name")), StandardCharsets.UTF_8);
    String caseId = request.getParameter("case");
    String step = request.getParameter("step");
    long size = request.getContentLengthLong();
    if (step == null) {
      contents.requireSize(size);
      return filing.page(request.getInputStream(), fileName, caseId);
    }
    Slot slot = new Slot(caseId, step, request.getParameter("material"));
    contents.requireSize(size, documents.mostBytes(slot));
    return filing.file(request.getInputStream(), fileName, slot, request.getParameter("document"));
  }

  private void answer(HttpServletResponse response, Filing.Outcome outcome) throws IOException {
    Optional<Slot> slot = outcome.slot();
    String place = slot.map(at -> documents.nameOf(at, caller.locale())).orElse("");
    String state = outcome.state().name().toLowerCase(java.util.Locale.ROOT);
    answer(response, state, Messages.text(caller.locale(), "documents", "upload." + state, place));
  }

  private static void answer(HttpServletResponse response, String state, String text)
      throws IOException {
    JsonObjectBuilder json = Json.createObjectBuilder().add("state", state).add("text", text);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(json.build().toString());
  }
}
