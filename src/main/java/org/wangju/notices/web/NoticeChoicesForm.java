package org.wangju.notices.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.wangju.notices.MailServer;
import org.wangju.notices.NoticeChoice;
import org.wangju.notices.OwnNotices;
import org.wangju.notices.Way;
import org.wangju.platform.web.Page;
import org.wangju.security.Caller;
import org.wangju.security.MailAddresses;
import org.wangju.security.Mailbox;

/** How the caller wants to hear of work. */
@Named
@RequestScoped
public class NoticeChoicesForm {
  private static final int HOURS = 24;

  private final OwnNotices notices;
  private final MailAddresses addresses;
  private final MailServer server;
  private final Caller caller;
  private final Page page;
  private Way way;
  private int hour;

  protected NoticeChoicesForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public NoticeChoicesForm(
      OwnNotices notices, MailAddresses addresses, MailServer server, Caller caller, Page page) {
    this.notices = notices;
    this.addresses = addresses;
    this.server = server;
    this.caller = caller;
    this.page = page;
  }

  @PostConstruct
  void open() {
    NoticeChoice choice = notices.choice();
    way = choice.getWay();
    hour = choice.getDigestHour();
  }

  /** Keeps what was chosen. */
  public void save() {
    if (page.run(() -> notices.choose(way, hour))) {
      page.done("notices", "choices.done");
    }
  }

  public boolean isMailOn() {
    return server.isOn();
  }

  /** Whether the caller has a confirmed address. */
  public boolean isAddressed() {
    return addresses.of(caller.accountId()).map(Mailbox::address).isPresent();
  }

  public List<Way> getWays() {
    return Arrays.asList(Way.values());
  }

  /** The hours of a day. */
  public List<Integer> getHours() {
    return IntStream.range(0, HOURS).boxed().toList();
  }

  /** An hour as a clock shows it. */
  public String clock(int each) {
    return String.format("%02d:00", each);
  }

  public Way getWay() {
    return way;
  }

  public void setWay(Way way) {
    this.way = way;
  }

  public int getHour() {
    return hour;
  }

  public void setHour(int hour) {
    this.hour = hour;
  }
}
