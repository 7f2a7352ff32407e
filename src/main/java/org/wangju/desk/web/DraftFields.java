package org.wangju.desk.web;

import jakarta.el.ValueExpression;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.render.Renderer;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.primefaces.component.fileupload.FileUpload;

/**
 * The fields of a form as the browser sends them: taken from a request, and put back into a page
 * that is built anew.
 */
final class DraftFields {
  // A field may stand on the page only when another has a certain value; the third pass reaches
  // what depends on such a one.
  private static final int PASSES = 3;

  private DraftFields() {}

  /** What the request holds of the form's fields; state, tokens and chosen files stay out. */
  static Map<String, String[]> sent(FacesContext faces, UIForm form) {
    Set<String> ids = new LinkedHashSet<>();
    fields(faces, form, field -> ids.add(field.getClientId(faces)));
    Map<String, String[]> sent = new TreeMap<>();
    faces
        .getExternalContext()
        .getRequestParameterValuesMap()
        .forEach(
            (name, values) -> {
              if (ids.stream().anyMatch(id -> belongs(name, id))) {
                sent.put(name, values);
              }
            });
    return sent;
  }

  /**
   * A component's parameters are named by its client id, some with an underscore and a word behind
   * it.
   */
  private static boolean belongs(String name, String id) {
    return name.equals(id) || name.startsWith(id + "_");
  }

  /**
   * Lets every field of the form read its value as if the browser had sent it, so that it stands
   * there again as it was typed, also where it is not valid. What is valid goes to the bean, so
   * that fields appear that depend on it.
   */
  static void restore(FacesContext faces, UIForm form, Map<String, String[]> kept) {
    FacesContext asSent = new AsSent(faces, kept);
    for (int pass = 0; pass < PASSES; pass++) {
      fields(
          faces,
          form,
          field -> {
            field.decode(asSent);
            setValue(faces, field);
          });
    }
  }

  private static void fields(FacesContext faces, UIForm form, Consumer<UIComponent> each) {
    VisitContext context =
        VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
    form.visitTree(
        context,
        (visit, component) -> {
          if (component instanceof EditableValueHolder && !(component instanceof FileUpload)) {
            each.accept(component);
          }
          return VisitResult.ACCEPT;
        });
  }

  private static void setValue(FacesContext faces, UIComponent field) {
    ValueExpression value = field.getValueExpression("value");
    if (!(field instanceof UIInput input) || input.getSubmittedValue() == null || value == null) {
      return;
    }
    Renderer<?> renderer =
        faces.getRenderKit().getRenderer(field.getFamily(), field.getRendererType());
    try {
      value.setValue(
          faces.getELContext(),
          renderer.getConvertedValue(faces, field, input.getSubmittedValue()));
    } catch (ConverterException e) {
      // Not valid as typed: it stands in the field and nowhere else.
      input.setValid(true);
    }
  }

  /** The present request with other parameters. */
  private static final class AsSent extends FacesContextWrapper {
    private final ExternalContext external;

    // The wrapper of the specification has a raw type.
    @SuppressWarnings("unchecked")
    AsSent(FacesContext wrapped, Map<String, String[]> values) {
      super(wrapped);
      Map<String, String> first =
          values.entrySet().stream()
              .filter(entry -> entry.getValue().length > 0)
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
      external =
          new ExternalContextWrapper(wrapped.getExternalContext()) {
            @Override
            public Map<String, String> getRequestParameterMap() {
              return first;
            }

            @Override
            public Map<String, String[]> getRequestParameterValuesMap() {
              return values;
            }
          };
    }

    @Override
    public ExternalContext getExternalContext() {
      return external;
    }
  }
}
