package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wangju.platform.Cipherbox;
import org.wangju.platform.Messages;

/** The mail server of the settings, by SMTP; none is set unless a host is. */
@ApplicationScoped
public class MailServer {
  private static final String UTF8 = StandardCharsets.UTF_8.name();
  private static final int CONNECT_MILLIS = 10_000;
  // With all commands of a mail far within the term of a sending node.
  private static final int ANSWER_MILLIS = 20_000;
  private static final int PERMANENT = 500;

  private final Optional<String> host;
  private final Session session;
  private final String from;
  private final Cipherbox cipherbox;
  private final Clock clock;

  protected MailServer() {
    host = Optional.empty();
    session = null;
    from = null;
    cipherbox = null;
    clock = null;
  }

  /**
   * @param tls {@code none}, {@code starttls} (refuse to go on in clear) or {@code tls}
   * @throws IllegalStateException when a host is set and the rest is not usable
   */
  @Inject
  public MailServer(
      @ConfigProperty(name = "wangju.mail.host") Optional<String> host,
      @ConfigProperty(name = "wangju.mail.port") int port,
      @ConfigProperty(name = "wangju.mail.user") Optional<String> user,
      @ConfigProperty(name = "wangju.mail.password") Optional<String> password,
      @ConfigProperty(name = "wangju.mail.from") Optional<String> from,
      @ConfigProperty(name = "wangju.mail.tls") String tls,
      Cipherbox cipherbox,
      Clock clock) {
    this.host = host;
    this.from = from.orElse("");
    this.cipherbox = cipherbox;
    this.clock = clock;
    if (host.isPresent() && !this.from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
      throw new IllegalStateException("wangju.mail.from must be an address when a host is set");
    }
    this.session = session(host.orElse(""), port, user, password, tls);
  }

  private static Session session(
      String host, int port, Optional<String> user, Optional<String> password, String tls) {
    Properties settings = new Properties();
    settings.put("mail.transport.protocol", "smtp");
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", String.valueOf(port));
    settings.put("mail.smtp.connectiontimeout", String.valueOf(CONNECT_MILLIS));
    settings.put("mail.smtp.timeout", String.valueOf(ANSWER_MILLIS));
    settings.put("mail.smtp.writetimeout", String.valueOf(ANSWER_MILLIS));
    settings.put("mail.smtp.localhost", "wangju");
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    switch (tls) {
      case "none" -> {}
      case "starttls" -> {
        settings.put("mail.smtp.starttls.enable", "true");
        settings.put("mail.smtp.starttls.required", "true");
      }
      case "tls" -> settings.put("mail.smtp.ssl.enable", "true");
      default ->
          throw new IllegalStateException(
              "wangju.mail.tls must be none, starttls or tls, not " + tls);
    }
    if (user.isEmpty()) {
      return Session.getInstance(settings);
    }
    settings.put("mail.smtp.auth", "true");
    return Session.getInstance(settings, new Login(user.get(), password.orElse("")));
  }

  /** Whether mail leaves this installation at all. */
  public boolean isOn() {
    return host.isPresent();
  }

  /** Hands the letter over. Whatever goes wrong is an answer. */
  Delivery send(Letter letter) {
    try {
      Transport.send(message(letter));
      return new Delivery(Delivery.Result.TAKEN, null);
    } catch (AuthenticationFailedException e) {
      return new Delivery(Delivery.Result.LATER, "authentication");
    } catch (MessagingException e) {
      return failed(e);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  // Of the whole chain only the kind and the reply code are kept: replies repeat addresses.
  private static Delivery failed(MessagingException failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SSLException || isWithoutStartTls(e)) {
        return new Delivery(Delivery.Result.LATER, "tls");
      }
      int code =
          e instanceof SMTPAddressFailedException refused
              ? refused.getReturnCode()
              : e instanceof SMTPSendFailedException failed ? failed.getReturnCode() : -1;
      if (code > 0) {
        return new Delivery(
            code >= PERMANENT ? Delivery.Result.REFUSED : Delivery.Result.LATER, "SMTP " + code);
      }
    }
    return new Delivery(Delivery.Result.LATER, "unreachable");
  }

  // The library says so in words alone.
  private static boolean isWithoutStartTls(Exception e) {
    return String.valueOf(e.getMessage()).contains("STARTTLS");
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private Message message(Letter letter) throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = new Named(session, messageId(letter));
    message.setFrom(
        new InternetAddress(from, Messages.text(Messages.DEFAULT, "notices", "mail.from"), UTF8));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), UTF8);
    message.setSentDate(Date.from(clock.instant()));
    // RFC 3834: holiday notes do not answer.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    if (letter.choices() != null) {
      message.setHeader("List-Unsubscribe", "<" + letter.choices() + ">");
    }
    MimeBodyPart text = new MimeBodyPart();
    text.setText(letter.text(), UTF8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(letter.html(), UTF8, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    return message;
  }

  private String messageId(Letter letter) {
    return "<"
        + cipherbox.hash("message-id:" + letter.key())
        + from.substring(from.lastIndexOf('@'))
        + ">";
  }

  /** A message whose Message-ID is ours, the same at every attempt. */
  private static final class Named extends MimeMessage {
    private final String messageId;

    Named(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }

  private static final class Login extends jakarta.mail.Authenticator {
    private final String user;
    private final String password;

    Login(String user, String password) {
      this.user = user;
      this.password = password;
    }

    @Override
    protected jakarta.mail.PasswordAuthentication getPasswordAuthentication() {
      return new jakarta.mail.PasswordAuthentication(user, password);
    }
  }
}
