package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.wangju.platform.Refusal;

/** The models under which cases run or ran, of any version. */
@ApplicationScoped
public class CaseModels {
  private final RepositoryService models;

  protected CaseModels() {
    this(null);
  }

  @Inject
  public CaseModels(RepositoryService models) {
    this.models = models;
  }

  /**
   * The BPMN of a version of a process's model, its names in the reader's language, as XML in
   * UTF-8.
   *
   * @throws Refusal when there is none
   */
  public byte[] xml(String processKey, long version, Locale locale) {
    try (InputStream xml = models.getProcessModel(definition(processKey, version).getId())) {
      BpmnModelInstance model = Bpmn.readModelFromStream(xml);
      model
          .getModelElementsByType(FlowElement.class)
          .forEach(element -> translated(element, locale).ifPresent(element::setName));
      model
          .getModelElementsByType(TextAnnotation.class)
          .forEach(note -> translated(note, locale).ifPresent(note.getText()::setTextContent));
      return Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of its elements in the reader's language, by id; elements without a name are left
   * out.
   *
   * @throws Refusal when there is no such model
   */
  public Map<String, String> names(String processKey, long version, Locale locale) {
    Map<String, String> names = new TreeMap<>();
    models
        .getBpmnModelInstance(definition(processKey, version).getId())
        .getModelElementsByType(FlowElement.class)
        .stream()
        .filter(element -> element.getName() != null)
        .forEach(element -> names.put(element.getId(), name(element, locale)));
    return names;
  }

  private static String name(FlowElement element, Locale locale) {
    return translated(element, locale).orElse(element.getName()).replaceAll("\\s+", " ");
  }

  /** What a model says of an element beside its Chinese name: the property {@code name.en}. */
  private static Optional<String> translated(BaseElement element, Locale locale) {
    return Optional.ofNullable(element.getExtensionElements())
        .map(more -> more.getChildElementsByType(CamundaProperties.class))
        .stream()
        .flatMap(Collection::stream)
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .filter(property -> property.getCamundaName().equals("name." + locale.getLanguage()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }

  private ProcessDefinition definition(String processKey, long version) {
    ProcessDefinition model =
        models
            .createProcessDefinitionQuery()
            .processDefinitionKey(processKey)
            .processDefinitionVersion((int) version)
            .singleResult();
    if (model == null) {
      throw new Refusal("desk", "case.no-model");
    }
    return model;
  }
}
