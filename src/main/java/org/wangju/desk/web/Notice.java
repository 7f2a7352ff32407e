package org.wangju.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wangju.desk.StepPlanners;
import org.wangju.platform.Messages;
import org.wangju.platform.web.Page;

/**
 * What was done on the page before, carried in the address as {@code <module>.<step>}: the text
 * {@code <step>.done} of that module's bundle. Whatever else stands in the address shows nothing.
 */
@Named
@RequestScoped
public class Notice {
  private final Page page;
  private final StepPlanners planners;
  private String key;

  protected Notice() {
    this(null, null);
  }

  @Inject
  public Notice(Page page, StepPlanners planners) {
    this.page = page;
    this.planners = planners;
  }

  /** Shows the text, if there is one. */
  public void show() {
    if (key == null || !key.matches("[a-z-]+\\.[A-Za-z]+")) {
      return;
    }
    int dot = key.indexOf('.');
    String module = key.substring(0, dot);
    String text = key.substring(dot + 1) + ".done";
    boolean known = module.equals("desk") || planners.processes().contains(module);
    if (known && Messages.has(module, text)) {
      page.done(module, text);
    }
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }
}
