package org.wangju.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Brings mails to the server, one after the other, outside of any transaction. */
@ApplicationScoped
public class Postman {
  private final Mails mails;
  private final MailServer server;

  protected Postman() {
    this(null, null);
  }

  @Inject
  public Postman(Mails mails, MailServer server) {
    this.mails = mails;
    this.server = server;
  }

  /**
   * Sends the next mail.
   *
   * @return whether there was one
   */
  public boolean sendNext() {
    if (!server.isOn()) {
      return false;
    }
    Optional<Outgoing> begun = mails.begin();
    begun
        .filter(outgoing -> outgoing.letter() != null)
        .ifPresent(outgoing -> mails.end(outgoing, server.send(outgoing.letter())));
    return begun.isPresent();
  }
}
