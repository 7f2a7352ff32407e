package org.wangju.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.wangju.notices.Notice;
import org.wangju.notices.OwnNotices;
import org.wangju.platform.web.Page;
import org.wangju.platform.web.Paging;

/** The caller's notices, newest first. */
@Named
@RequestScoped
public class MyNoticesPage {
  private static final int SIZE = 20;

  private final OwnNotices notices;
  private final Page page;
  private boolean unreadOnly;
  private int number = 1;
  private Paging paging;
  private List<Notice> rows;

  protected MyNoticesPage() {
    this(null, null);
  }

  @Inject
  public MyNoticesPage(OwnNotices notices, Page page) {
    this.notices = notices;
    this.page = page;
  }

  /** The notices of the page. */
  public List<Notice> rows() {
    if (rows == null) {
      rows = notices.page(unreadOnly, paging().offset(), SIZE);
    }
    return rows;
  }

  public Paging paging() {
    if (paging == null) {
      long total = notices.count(unreadOnly);
      long pages = new Paging(1, SIZE, total).pages();
      paging = new Paging((int) Math.max(1, Math.min(number, pages)), SIZE, total);
    }
    return paging;
  }

  /** What a notice says. */
  public String text(Notice notice) {
    return notice.text(page.locale());
  }

  /** Marks those chosen as read. */
  public void readChosen() {
    // Read as the browser sent them: the lines may have moved since the page was shown.
    String[] chosen = Faces.getRequestParameterValues("notice");
    if (chosen == null) {
      page.warn("notices", "notices.noneChosen");
      return;
    }
    for (String id : chosen) {
      page.run(() -> notices.read(id));
    }
    forget();
  }

  /** Marks all as read. */
  public void readAll() {
    page.run(notices::readAll);
    forget();
  }

  private void forget() {
    rows = null;
    paging = null;
  }

  public boolean isUnreadOnly() {
    return unreadOnly;
  }

  public void setUnreadOnly(boolean unreadOnly) {
    this.unreadOnly = unreadOnly;
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
