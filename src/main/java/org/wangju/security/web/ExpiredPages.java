package org.wangju.security.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.platform.Ids;
import org.wangju.security.AccessDenied;

/**
 * Answers what no page bean caught: a page whose state cannot be read any more (the key changed,
 * the text was cut or altered) gets a page that says so and leads back; what one may not see does
 * not exist; anything else is logged under a number and gets the page for failures.
 */
public class ExpiredPages extends ExceptionHandlerWrapper {
  static final String ADDRESS = "/problem?kind=expired";
  static final int STATUS = 403;
  private static final int NOT_FOUND = 404;
  private static final int FAILURE = 500;
  private static final Logger LOG = Logger.getLogger(ExpiredPages.class.getName());

  ExpiredPages(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /** Registered in faces-config.xml. */
  public static class Factory extends ExceptionHandlerFactory {
    public Factory(ExceptionHandlerFactory wrapped) {
      super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
      return new ExpiredPages(getWrapped().getExceptionHandler());
    }
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> queued = getUnhandledExceptionQueuedEvents().iterator();
    if (queued.hasNext()) {
      ExceptionQueuedEventContext failure = queued.next().getContext();
      queued.remove();
      answer(failure);
    }
    getWrapped().handle();
  }

  private static void answer(ExceptionQueuedEventContext failure) {
    if (failure.getContext().getResponseComplete()) {
      return;
    }
    if (failure.getPhaseId() == PhaseId.RESTORE_VIEW && isUnreadable(failure.getException())) {
      LOG.log(Level.INFO, "a page could not be read back: {0}", failure.getException().toString());
      send(failure.getContext(), STATUS, ADDRESS);
    } else if (holds(failure.getException(), AccessDenied.class)) {
      send(failure.getContext(), NOT_FOUND, "/problem?kind=missing");
    } else {
      LOG.log(Level.SEVERE, failure.getException(), () -> "unexpected failure " + Ids.next());
      send(failure.getContext(), FAILURE, "/problem?kind=failure");
    }
  }

  private static boolean isUnreadable(Throwable failure) {
    return holds(failure, ViewExpiredException.class)
        || holds(failure, IllegalArgumentException.class)
        || holds(failure, IndexOutOfBoundsException.class)
        || holds(failure, NegativeArraySizeException.class)
        || holds(failure, IOException.class);
  }

  private static boolean holds(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }

  private static void send(FacesContext context, int status, String address) {
    ExternalContext external = context.getExternalContext();
    try {
      if (!external.isResponseCommitted()) {
        external.responseReset();
        if (context.getPartialViewContext().isAjaxRequest()) {
          external.redirect(external.getRequestContextPath() + address);
        } else {
          external.responseSendError(status, null);
        }
      }
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
