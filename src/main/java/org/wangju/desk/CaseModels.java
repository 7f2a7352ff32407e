package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
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
   * The BPMN of a version of a process's model, as XML in UTF-8.
   *
   * @throws Refusal when there is none
   */
  public byte[] xml(String processKey, long version) {
    try (InputStream xml = models.getProcessModel(definition(processKey, version).getId())) {
      return xml.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The names of its elements as they stand in the model, by id; elements without a name are left
   * out.
   *
   * @throws Refusal when there is no such model
   */
  public Map<String, String> names(String processKey, long version) {
    Map<String, String> names = new TreeMap<>();
    models
        .getBpmnModelInstance(definition(processKey, version).getId())
        .getModelElementsByType(FlowElement.class)
        .stream()
        .filter(element -> element.getName() != null)
        .forEach(element -> names.put(element.getId(), element.getName().replaceAll("\\s+", " ")));
    return names;
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
