package org.wangju.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.notices.Mail;
import org.wangju.notices.MailServer;
import org.wangju.notices.MailState;
import org.wangju.notices.Mails;
import org.wangju.notices.Obstacle;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;

/** Whether mail leaves, and what could not be sent; neither recipients nor texts. */
@Named
@RequestScoped
public class MailPage {
  private static final int SIZE = 20;

  private final Mails mails;
  private final MailServer server;
  private final Page page;
  private int number = 1;
  private List<Mail> rows;

  protected MailPage() {
    this(null, null, null);
  }

  @Inject
  public MailPage(Mails mails, MailServer server, Page page) {
    this.mails = mails;
    this.server = server;
    this.page = page;
  }

  public boolean isOn() {
    return server.isOn();
  }

  /** How many mails are in a state. */
  public long count(MailState state) {
    return mails.count(state);
  }

  /** The mails that failed. */
  public List<Mail> rows() {
    if (rows == null) {
      rows = mails.failed(paging().offset(), SIZE);
    }
    return rows;
  }

  public Paging paging() {
    long total = mails.count(MailState.FAILED);
    long pages = new Paging(1, SIZE, total).pages();
    return new Paging((int) Math.max(1, Math.min(number, pages)), SIZE, total);
  }

  /** Why mails wait for another attempt. */
  public List<Obstacle> obstacles() {
    return mails.obstacles();
  }

  /** What went wrong and what to do about it; a reply of the server by its code. */
  public String answer(String failure) {
    return failure.startsWith("SMTP ") ? failure : page.text("notices", "mails.answer." + failure);
  }

  /** What a mail is for, without saying for whom. */
  public String kind(Mail mail) {
    return mail.getKind() == null
        ? page.text("notices", "mails.kind.digest")
        : page.text("notices", "kind." + mail.getKind(), "…");
  }

  /** Sends those chosen again. */
  public void retryChosen() {
    String[] chosen = Faces.getRequestParameterValues("mail");
    if (chosen == null) {
      page.warn("notices", "notices.noneChosen");
      return;
    }
    boolean done = true;
    for (String id : chosen) {
      done &= page.run(() -> mails.retry(id));
    }
    if (done) {
      page.done("notices", "mails.retried");
    }
    rows = null;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
