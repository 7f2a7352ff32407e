package org.wangju.security.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wangju.security.SignedIn;
import org.wangju.security.http.LoginMechanism;

/**
 * Refuses a post that does not come from a page made for this very login. The state of a page is
 * encrypted but travels with the browser, so a state made for one login could be sent with
 * another's cookie: each state names its login, and each form carries a token that only a page of
 * that login can know.
 */
public class FormGuard implements PhaseListener {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(FormGuard.class.getName());
  private static final String LOGIN = "wangju.login";

  /** Where PrimeFaces keeps the nonce of a page's scripts, and the field that sends it back. */
  static final String NONCE = "primefaces.nonce";

  private static final String NOBODY = "nobody";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (event.getPhaseId() == PhaseId.RENDER_RESPONSE && !context.getViewRoot().isTransient()) {
      context.getViewRoot().getViewMap(true).put(LOGIN, loginId(context));
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    // Without a view its state could not be read, and ExpiredPages answers.
    boolean restored =
        event.getPhaseId() == PhaseId.RESTORE_VIEW
            && context.isPostback()
            && context.getViewRoot() != null;
    if (restored && !isPost(context)) {
      // The gate asks posts alone where they come from, and Faces takes a form from an address too.
      refuse(context, "not sent by POST");
    } else if (restored && !isOfThisLogin(context)) {
      refuse(context, "not made for its login");
    } else if (restored && !nonceFits(context)) {
      refuse(context, "without the nonce of its page");
    }
  }

  private static boolean isPost(FacesContext context) {
    return request(context).getMethod().equals("POST");
  }

  // PrimeFaces compares them too, but in the midst of rendering, when the command was carried out.
  private static boolean nonceFits(FacesContext context) {
    Map<String, Object> viewMap = context.getViewRoot().getViewMap(false);
    Object given = viewMap == null ? null : viewMap.get(NONCE);
    return given == null
        || given.equals(context.getExternalContext().getRequestParameterMap().get(NONCE));
  }

  private static boolean isOfThisLogin(FacesContext context) {
    Map<String, Object> viewMap = context.getViewRoot().getViewMap(false);
    boolean ownState = viewMap != null && loginId(context).equals(viewMap.get(LOGIN));
    return ownState && tokenFits(context);
  }

  private static boolean tokenFits(FacesContext context) {
    String sent =
        context.getExternalContext().getRequestParameterMap().get(PageViewHandler.TOKEN_FIELD);
    // Nobody has no token: the gate lets such posts pass only from our own origin.
    return signedIn(context)
        .map(known -> sent != null && MessageDigest.isEqual(bytes(known.formToken()), bytes(sent)))
        .orElse(true);
  }

  private static String loginId(FacesContext context) {
    return signedIn(context).map(SignedIn::loginId).orElse(NOBODY);
  }

  private static Optional<SignedIn> signedIn(FacesContext context) {
    return LoginMechanism.signedIn(request(context));
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }

  private static void refuse(FacesContext context, String why) {
    LOG.log(
        Level.INFO,
        "refused a post to {0}: {1}",
        new Object[] {context.getViewRoot().getViewId(), why});
    ExternalContext external = context.getExternalContext();
    try {
      if (context.getPartialViewContext().isAjaxRequest()) {
        external.redirect(external.getRequestContextPath() + ExpiredPages.ADDRESS);
      } else {
        external.responseSendError(ExpiredPages.STATUS, null);
      }
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
