package org.wangju.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.platform.Clashes;
import org.wangju.platform.Ids;
import org.wangju.platform.Messages;
import org.wangju.platform.Refusal;

/** The page being answered: its language and the messages shown on it. */
@Named
@ApplicationScoped
public class Page {
  private static final Logger LOG = Logger.getLogger(Page.class.getName());

  private final Clashes clashes;

  protected Page() {
    this(null);
  }

  @Inject
  public Page(Clashes clashes) {
    this.clashes = clashes;
  }

  /** The language in which the page is shown. */
  public Locale locale() {
    return faces().getViewRoot() == null ? Messages.DEFAULT : faces().getViewRoot().getLocale();
  }

  /** A text in the page's language. */
  public String text(String module, String key, Object... arguments) {
    return Messages.text(locale(), module, key, arguments);
  }

  /** Shows that something was done. */
  public void done(String module, String key, Object... arguments) {
    show(FacesMessage.SEVERITY_INFO, text(module, key, arguments));
  }

  /** Shows something that the reader ought to weigh. */
  public void warn(String module, String key, Object... arguments) {
    show(FacesMessage.SEVERITY_WARN, text(module, key, arguments));
  }

  /** Shows why something was not done. */
  public void refuse(String module, String key, Object... arguments) {
    show(FacesMessage.SEVERITY_ERROR, text(module, key, arguments));
  }

  /** Runs a command; see {@link #call}. Returns whether it was done. */
  public boolean run(Runnable command) {
    return call(() -> {
          command.run();
          return Boolean.TRUE;
        })
        .isPresent();
  }

  /**
   * Runs a command that is one of several, for the things named; see {@link #run}. Why it was
   * refused is shown with that name, so that the rest can be done and each failure is told.
   */
  public boolean runFor(String name, Runnable command) {
    try {
      command.run();
      return true;
    } catch (RuntimeException e) {
      Refusal refusal = refusalIn(e);
      return run(
          () -> {
            throw refusal == null
                ? e
                : new Refusal("platform", "error.of", name, refusal.text(locale()));
          });
    }
  }

  /**
   * Runs a command and gives its result. A refusal, a clash that the retry could not cure and any
   * other failure become a message on the page and an empty result, so that the form stays as it
   * was typed. Only unexpected failures are logged, with a number that the message shows.
   */
  public <T> Optional<T> call(Callable<T> command) {
    try {
      return Optional.ofNullable(command.call());
    } catch (Exception e) {
      Refusal refusal = refusalIn(e);
      if (refusal != null) {
        show(FacesMessage.SEVERITY_ERROR, refusal.text(locale()));
      } else if (clashes.isClash(e)) {
        refuse("platform", "error.clash");
      } else {
        String number = Ids.next();
        LOG.log(Level.SEVERE, e, () -> "unexpected failure " + number);
        refuse("platform", "error.unexpected", number);
      }
      faces().validationFailed();
      return Optional.empty();
    }
  }

  /** What is to be said on the page as a whole; a message of one field stands beside the field. */
  public List<Said> getMessages() {
    return faces().getMessageList(null).stream().map(Said::of).toList();
  }

  /**
   * A message as the page shows it.
   *
   * @param tone {@code info}, {@code warn} or {@code error}, which is a part of its style's name
   */
  public record Said(String tone, String text) {
    static Said of(FacesMessage message) {
      message.rendered();
      boolean info = message.getSeverity() == FacesMessage.SEVERITY_INFO;
      boolean warn = message.getSeverity() == FacesMessage.SEVERITY_WARN;
      return new Said(info ? "info" : warn ? "warn" : "error", message.getSummary());
    }
  }

  private static Refusal refusalIn(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }

  private static void show(FacesMessage.Severity severity, String text) {
    faces().addMessage(null, new FacesMessage(severity, text, null));
  }

  private static FacesContext faces() {
    return FacesContext.getCurrentInstance();
  }
}
