package org.wangju.platform.web;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.ResourceBundle;
import org.wangju.platform.Messages;

/**
 * Gives pages the same texts as {@link Messages}: {@code #{deskText['inbox.title']}} from the
 * bundle {@code desk}. Faces' own look-up falls back to the server's language, so that an English
 * server would answer a Chinese reader in English.
 */
public class Texts extends ApplicationWrapper {
  private static final String SUFFIX = "Text";

  Texts(Application wrapped) {
    super(wrapped);
  }

  @Override
  public ResourceBundle getResourceBundle(FacesContext context, String name) {
    if (super.getResourceBundle(context, name) == null) {
      return null;
    }
    return Messages.bundle(context.getViewRoot().getLocale(), module(name));
  }

  /** {@code nameClearingText} holds the texts of {@code name-clearing}. */
  private static String module(String name) {
    return name.substring(0, name.length() - SUFFIX.length())
        .replaceAll("(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }
}
