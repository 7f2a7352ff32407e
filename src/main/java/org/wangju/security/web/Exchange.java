package org.wangju.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wangju.security.AccessDenied;
import org.wangju.security.SignedIn;
import org.wangju.security.http.LoginMechanism;
import org.wangju.security.http.Proxies;
import org.wangju.security.http.Visitor;

/** The request and response behind the page being answered. */
@Named
@ApplicationScoped
public class Exchange {
  private final Proxies proxies;

  protected Exchange() {
    this(null);
  }

  @Inject
  public Exchange(Proxies proxies) {
    this.proxies = proxies;
  }

  HttpServletRequest request() {
    return (HttpServletRequest) external().getRequest();
  }

  HttpServletResponse response() {
    return (HttpServletResponse) external().getResponse();
  }

  Visitor visitor() {
    return proxies.visitor(request());
  }

  /** The address of this site as this browser calls it: for notices on paper. */
  public String siteAddress() {
    return visitor().origin() + "/";
  }

  /** The open login of the browser. */
  SignedIn signedIn() {
    return LoginMechanism.signedIn(request()).orElseThrow(AccessDenied::new);
  }

  /** Answers with another page of this site; the address is a path. */
  void goTo(String address) {
    try {
      external().redirect(external().getRequestContextPath() + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with the same page, asked anew. */
  void reload() {
    String query = request().getQueryString();
    goTo(request().getServletPath() + (query == null ? "" : "?" + query));
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
