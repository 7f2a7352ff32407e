package org.wangju.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.notices.OwnNotices;
import org.wangju.security.Caller;

/** The number of unread notices that stands in the header of every page. */
@Named
@RequestScoped
public class NoticeBell {
  private final OwnNotices notices;
  private final Caller caller;
  private String shown;

  protected NoticeBell() {
    this(null, null);
  }

  @Inject
  public NoticeBell(OwnNotices notices, Caller caller) {
    this.notices = notices;
    this.caller = caller;
  }

  /** The number, 99+ at most; empty when there is none. */
  public String getShown() {
    if (shown == null) {
      long unread = caller.isSignedIn() ? notices.unread() : 0;
      boolean many = unread >= OwnNotices.MOST_COUNTED;
      shown = unread == 0 ? "" : many ? OwnNotices.MOST_COUNTED - 1 + "+" : String.valueOf(unread);
    }
    return shown;
  }
}
