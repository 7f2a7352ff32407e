package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Messages;
import org.wangju.security.Mailbox;

/**
 * Writes mails in the language of their account. Mail is read on the way: beyond the recipient's
 * own name it says the step, the number of the case and the last day, and leads to the page.
 */
@ApplicationScoped
public class Letters {
  /** Notices that one mail tells; of more it tells the number. */
  static final int MOST = 50;

  private static final String BUNDLE = "notices";
  private static final String HTML =
      "<!DOCTYPE html><html lang=\"%s\"><head><meta"
          + " charset=\"UTF-8\"><title>%s</title></head><body>%n%s</body></html>";

  private final Cipherbox cipherbox;
  private final ZoneId zone;
  private final Optional<String> site;

  protected Letters() {
    this(null, null, Optional.empty());
  }

  /**
   * @param site the address at which people reach this site; without it mails have no links
   */
  @Inject
  public Letters(
      Cipherbox cipherbox,
      ZoneId zone,
      @ConfigProperty(name = "wangju.address") Optional<String> site) {
    this.cipherbox = cipherbox;
    this.zone = zone;
    this.site = site.map(address -> address.replaceAll("/+$", ""));
  }

  /** A mail that tells notices, the first {@value #MOST} of all that there are. */
  Letter ofNotices(Mail mail, Mailbox to, List<Notice> notices, long all) {
    Locale language = to.language();
    String subject =
        mail.isDigest() ? text(language, "mail.digest", all) : subject(language, notices.get(0));
    Body body = new Body(language, text(language, "mail.greeting", to.displayName()));
    for (Notice notice : notices) {
      body.paragraph(lines(language, notice));
      body.link(address(notice.getLink()));
    }
    if (all > notices.size()) {
      body.paragraph(List.of(text(language, "mail.more", all - notices.size())));
    }
    return letter(mail, to.address(), to, subject, body);
  }

  /** A mail that brings a one-time code. */
  Letter ofCode(Mail mail, Mailbox to) {
    Locale language = to.language();
    String code = cipherbox.decrypt(mail.secret());
    Body body = new Body(language, text(language, "mail.greeting", to.displayName()));
    body.paragraph(
        List.of(
            text(
                language,
                "more." + mail.getKind(),
                to.login(),
                code,
                moment(language, mail.expiresAt()))));
    body.link(
        switch (mail.getKind()) {
          case ACTIVATION_CODE -> address("/activate.xhtml");
          case RESET_CODE -> address("/reset-password.xhtml");
          case ADDRESS_CODE -> address("/account/mail.xhtml?code=" + code);
          case NEW_ITEM,
              DUE_SOON,
              DUE_TODAY,
              OVERDUE,
              CASE_MOVED,
              CASE_CLOSED,
              PASSWORD_CHANGED,
              NEW_BROWSER ->
              throw new IllegalArgumentException("no code: " + mail.getKind());
        });
    String address = mail.getKind().isToPendingAddress() ? to.pendingAddress() : to.address();
    String subject = text(language, "mail.subject", text(language, "kind." + mail.getKind()));
    return letter(mail, address, to, subject, body);
  }

  private Letter letter(Mail mail, String address, Mailbox to, String subject, Body body) {
    Locale language = to.language();
    String choices = address("/notices/choices.xhtml");
    boolean code = mail.secret() != null;
    body.paragraph(
        List.of(
            choices == null && !code ? text(language, "mail.signIn") : "",
            text(language, "mail.automatic")));
    if (!code && choices != null) {
      body.paragraph(List.of(text(language, "mail.choices")));
      body.link(choices);
    }
    return new Letter(
        address, subject, body.text(), body.html(subject), mail.key(), code ? null : choices);
  }

  private String subject(Locale language, Notice notice) {
    String what = notice.text(language);
    return text(
        language,
        "mail.subject",
        notice.getCaseNumber() == null ? what : what + " " + notice.getCaseNumber());
  }

  private List<String> lines(Locale language, Notice notice) {
    List<String> lines = new ArrayList<>();
    lines.add(notice.text(language));
    if (notice.getCaseNumber() != null) {
      lines.add(text(language, "mail.case", notice.getCaseNumber()));
    }
    if (notice.getDueOn() != null) {
      lines.add(text(language, "mail.due", notice.getDueOn().toString()));
    }
    if (!notice.getKind().isAsChosen()) {
      lines.add(text(language, "mail.at", moment(language, notice.getCreatedAt())));
      lines.add(text(language, "more." + notice.getKind()));
    }
    return lines;
  }

  private String moment(Locale language, Instant instant) {
    return DateTimeFormatter.ofPattern(Messages.text(language, "platform", "moment.pattern"))
        .format(instant.atZone(zone));
  }

  private String address(String page) {
    return page == null ? null : site.map(start -> start + page).orElse(null);
  }

  private static String text(Locale language, String key, Object... arguments) {
    return Messages.text(language, BUNDLE, key, arguments);
  }

  /** The same words twice: plain, and with links. */
  private static final class Body {
    private final Locale language;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder marked = new StringBuilder();

    Body(Locale language, String greeting) {
      this.language = language;
      paragraph(List.of(greeting));
    }

    void paragraph(List<String> lines) {
      List<String> said = lines.stream().filter(line -> !line.isEmpty()).toList();
      plain.append(String.join("\n", said)).append("\n\n");
      marked
          .append("<p>")
          .append(String.join("<br>", said.stream().map(Body::escaped).toList()))
          .append("</p>\n");
    }

    void link(String address) {
      if (address != null) {
        plain.append(address).append("\n\n");
        marked
            .append("<p><a href=\"")
            .append(escaped(address))
            .append("\">")
            .append(escaped(Letters.text(language, "mail.open")))
            .append("</a></p>\n");
      }
    }

    String text() {
      return plain.toString();
    }

    String html(String title) {
      return HTML.formatted(language.toLanguageTag(), escaped(title), marked);
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;");
    }
  }
}
