package org.wangju.security.web;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.HashMap;
import java.util.Map;

/**
 * A view that keeps its map in its own state, which travels with the page. Mojarra's keeps it in
 * the HTTP session, which we never make: PrimeFaces' nonce and the login to which a form belongs
 * live in this map.
 */
public class StatefulViewRoot extends UIViewRoot {
  private HashMap<String, Object> viewMap;

  @Override
  public Map<String, Object> getViewMap(boolean create) {
    if (viewMap == null && create) {
      viewMap = new HashMap<>();
    }
    return viewMap;
  }

  @Override
  public Object saveState(FacesContext context) {
    return new Object[] {super.saveState(context), viewMap};
  }

  @Override
  @SuppressWarnings("unchecked") // saveState put it there, and the state is authenticated
  public void restoreState(FacesContext context, Object state) {
    if (state != null) {
      Object[] values = (Object[]) state;
      super.restoreState(context, values[0]);
      viewMap = (HashMap<String, Object>) values[1];
    }
  }
}
