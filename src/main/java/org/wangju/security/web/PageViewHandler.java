package org.wangju.security.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.primefaces.context.PrimeFacesContext;
import org.wangju.security.Caller;
import org.wangju.security.SignedIn;
import org.wangju.security.http.LoginMechanism;

/**
 * Shows pages in the caller's language, writes into every form the token of the caller's login and
 * the nonce of its page, and lets forms post to the address of their page with its parameters, so
 * that a page is rebuilt from its address.
 */
public class PageViewHandler extends ViewHandlerWrapper {
  // PrimeFaces sends a field of this name with partial submits too.
  static final String TOKEN_FIELD = "_csrf";
  private static final String LINK = PageViewHandler.class.getName() + ".link";

  public PageViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return CDI.current().select(Caller.class).get().locale();
  }

  @Override
  public void writeState(FacesContext context) throws IOException {
    super.writeState(context);
    // PrimeFaces's script adds it too, but too late for whoever presses a button while the page is
    // still loading.
    writeHidden(context, FormGuard.NONCE, PrimeFacesContext.getCspState(context).getNonce());
    Optional<String> token = LoginMechanism.signedIn(request(context)).map(SignedIn::formToken);
    if (token.isPresent()) {
      writeHidden(context, TOKEN_FIELD, token.get());
    }
  }

  private static void writeHidden(FacesContext context, String name, String value)
      throws IOException {
    ResponseWriter writer = context.getResponseWriter();
    writer.startElement("input", null);
    writer.writeAttribute("type", "hidden", null);
    writer.writeAttribute("name", name, null);
    writer.writeAttribute("value", value, null);
    writer.endElement("input");
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String url = super.getActionURL(context, viewId);
    String query = request(context).getQueryString();
    boolean ownForm =
        context.getViewRoot() != null
            && viewId.equals(context.getViewRoot().getViewId())
            && !context.getAttributes().containsKey(LINK);
    return ownForm && query != null && !url.contains("?") ? url + "?" + query : url;
  }

  @Override
  public String getBookmarkableURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return asLink(
        context, () -> super.getBookmarkableURL(context, viewId, parameters, includeViewParams));
  }

  @Override
  public String getRedirectURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    return asLink(
        context, () -> super.getRedirectURL(context, viewId, parameters, includeViewParams));
  }

  private static String asLink(FacesContext context, Supplier<String> url) {
    context.getAttributes().put(LINK, true);
    try {
      return url.get();
    } finally {
      context.getAttributes().remove(LINK);
    }
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}
