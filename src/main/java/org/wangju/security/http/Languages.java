package org.wangju.security.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.wangju.platform.Messages;
import org.wangju.security.SignedIn;

/** The languages of the pages, and which one a request is answered in. */
public final class Languages {
  /** Every language of the pages; the first is the default. */
  public static final List<Locale> ALL = List.of(Messages.DEFAULT, Locale.ENGLISH);

  private Languages() {}

  /** The language that the account chose, else the one chosen in this browser, else Chinese. */
  static Locale of(HttpServletRequest request) {
    Locale chosen = LoginMechanism.signedIn(request).map(SignedIn::language).orElse(null);
    Locale kept = LoginCookie.language(request).map(Languages::of).orElse(null);
    return Stream.of(chosen, kept).filter(Objects::nonNull).findFirst().orElse(Messages.DEFAULT);
  }

  /** The language with that tag; the default for any other text. */
  public static Locale of(String tag) {
    return ALL.stream()
        .filter(language -> language.toLanguageTag().equals(tag))
        .findFirst()
        .orElse(Messages.DEFAULT);
  }
}
