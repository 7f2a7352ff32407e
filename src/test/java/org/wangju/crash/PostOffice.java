package org.wangju.crash;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mail server, which is not killed. */
final class PostOffice implements AutoCloseable {
  // Held, or its level would be forgotten.
  private static final Logger CHATTER = Logger.getLogger("com.icegreen.greenmail");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  PostOffice() {
    CHATTER.setLevel(Level.WARNING);
    server.start();
  }

  int port() {
    return server.getSmtp().getPort();
  }

  /** How many different mails came for each address, by their Message-ID. */
  Map<String, Integer> mails() {
    Map<String, Set<String>> ids = new TreeMap<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      ids.computeIfAbsent(recipient(message), key -> new HashSet<>()).add(id(message));
    }
    Map<String, Integer> mails = new TreeMap<>();
    ids.forEach((address, of) -> mails.put(address, of.size()));
    return mails;
  }

  /** How many mails came once more under the Message-ID that they had had before. */
  int repeated() {
    List<String> all = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      all.add(recipient(message) + id(message));
    }
    return all.size() - new HashSet<>(all).size();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
