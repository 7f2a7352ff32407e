package org.wangju.directory.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;

/**
 * Lets a choice travel with the form, so that reading it back asks no database; whoever uses the id
 * decides access anew.
 */
@FacesConverter("choice")
public class ChoiceConverter implements Converter<Choice> {
  @Override
  public Choice getAsObject(FacesContext context, UIComponent component, String value) {
    return Choice.read(value);
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Choice value) {
    return value == null ? "" : value.written();
  }
}
