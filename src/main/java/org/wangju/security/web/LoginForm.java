package org.wangju.security.web;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wangju.platform.Refusal;
import org.wangju.platform.web.Page;
import org.wangju.security.Accounts;
import org.wangju.security.Logins;
import org.wangju.security.Throttle;
import org.wangju.security.http.LoginMechanism;
import org.wangju.security.http.Redirection;

/** Signing in. A wrong login and a wrong password get the same answer after the same time. */
@Named
@RequestScoped
public class LoginForm {
  private final Page page;
  private final Exchange exchange;
  private final SecurityContext security;
  private final Throttle throttle;
  private final Accounts accounts;

  private String login;
  private String password;
  private String destination;

  protected LoginForm() {
    this(null, null, null, null, null);
  }

  @Inject
  public LoginForm(
      Page page,
      Exchange exchange,
      SecurityContext security,
      Throttle throttle,
      Accounts accounts) {
    this.page = page;
    this.exchange = exchange;
    this.security = security;
    this.throttle = throttle;
    this.accounts = accounts;
  }

  /** Signs in and goes to the page that was asked for. */
  public void signIn() {
    if (page.run(this::authenticate)) {
      exchange.goTo(Redirection.within(destination));
    }
  }

  private void authenticate() {
    String name = Logins.normalized(login);
    String address = exchange.visitor().address();
    int attempts = throttle.admit(name, address);
    AuthenticationStatus status =
        security.authenticate(
            exchange.request(),
            exchange.response(),
            withParams().credential(new UsernamePasswordCredential(name, password)));
    LoginMechanism.refusal(exchange.request())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (status != AuthenticationStatus.SUCCESS) {
      if (Throttle.closesAfter(attempts)) {
        accounts.noteRefusals(name, attempts);
      }
      throw new Refusal("security", "signIn.wrong");
    }
    throttle.succeeded(name, address);
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  /** The address of the page that was asked for before signing in. */
  public String getDestination() {
    return destination;
  }

  /** The same, as a value in another address. */
  public String getDestinationParameter() {
    return destination == null ? "" : URLEncoder.encode(destination, StandardCharsets.UTF_8);
  }

  public void setDestination(String destination) {
    this.destination = destination;
  }
}
