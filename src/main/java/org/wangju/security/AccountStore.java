package org.wangju.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;

/** Validates login and password against the accounts, for Jakarta Security. */
@ApplicationScoped
public class AccountStore implements IdentityStore {
  private final OwnPassword passwords;

  protected AccountStore() {
    this(null);
  }

  @Inject
  public AccountStore(OwnPassword passwords) {
    this.passwords = passwords;
  }

  /** Called by Jakarta Security with what was typed on the login page. */
  public CredentialValidationResult validate(UsernamePasswordCredential typed) {
    return passwords
        .opened(typed.getCaller(), typed.getPasswordAsString())
        .map(account -> new CredentialValidationResult(account.getLogin()))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  @Override
  public Set<ValidationType> validationTypes() {
    return EnumSet.of(ValidationType.VALIDATE);
  }
}
