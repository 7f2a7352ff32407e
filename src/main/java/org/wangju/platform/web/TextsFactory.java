package org.wangju.platform.web;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;

/** Puts {@link Texts} before the server's application; named in faces-config.xml. */
public class TextsFactory extends ApplicationFactory {
  private Application texts;

  public TextsFactory(ApplicationFactory wrapped) {
    super(wrapped);
  }

  @Override
  public Application getApplication() {
    if (texts == null) {
      texts = new Texts(getWrapped().getApplication());
    }
    return texts;
  }

  @Override
  public void setApplication(Application application) {
    getWrapped().setApplication(application);
    texts = null;
  }
}
