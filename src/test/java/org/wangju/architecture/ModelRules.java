package org.wangju.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What holds for every process model, without an engine. */
final class ModelRules {
  private static final String WORDS = "[A-Z][A-Za-z]+";

  /** Processes that live in the package of another's feature. */
  private static final Map<String, String> FEATURES =
      Map.of("feedback-round", "feedback", "name-clearing", "feedback");

  private static final Map<Class<? extends FlowNode>, String> PREFIXES =
      Map.of(
          UserTask.class, "Task_",
          ServiceTask.class, "ServiceTask_",
          StartEvent.class, "StartEvent_",
          EndEvent.class, "EndEvent_",
          BoundaryEvent.class, "BoundaryEvent_",
          IntermediateCatchEvent.class, "(TimerEvent|MessageEvent)_",
          SubProcess.class, "SubProcess_",
          Gateway.class, "Gateway_");
  private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern DAYS_KEPT = Pattern.compile("P\\d+D");

  private final JavaClasses classes;
  private final Set<String> delegates;

  ModelRules(JavaClasses classes) {
    this.classes = classes;
    this.delegates =
        classes.stream()
            .filter(type -> type.getPackageName().endsWith(".process"))
            .filter(type -> type.isAnnotatedWith(Named.class))
            .map(type -> type.getAnnotationOfType(Named.class).value())
            .collect(Collectors.toSet());
  }

  /** What is wrong with the model in a file of that name; empty when nothing is. */
  List<String> faults(String fileName, BpmnModelInstance model) {
    Process process = all(model, Process.class).iterator().next();
    List<String> faults = new ArrayList<>();
    checkProcess(fileName, process, faults);
    all(model, FlowNode.class).forEach(node -> checkName(node, faults));
    all(model, SequenceFlow.class)
        .forEach(
            flow ->
                require(flow.getId().matches("Flow_" + WORDS), flow, "is not Flow_Words", faults));
    all(model, Message.class)
        .forEach(
            message ->
                require(
                    message.getName().startsWith(process.getId() + "."),
                    message,
                    "does not begin with the process key",
                    faults));
    all(model, Gateway.class).forEach(gateway -> checkWaysOut(gateway, faults));
    checkDrawing(model, faults);
    checkEnglish(model, faults);
    all(model, UserTask.class).forEach(task -> checkUserTask(process.getId(), task, faults));
    all(model, ServiceTask.class)
        .forEach(task -> checkDelegate(task.getId(), task.getCamundaDelegateExpression(), faults));
    all(model, CamundaExecutionListener.class)
        .forEach(
            listener -> checkDelegate("listener", listener.getCamundaDelegateExpression(), faults));
    all(model, CamundaTaskListener.class)
        .forEach(
            listener -> checkDelegate("listener", listener.getCamundaDelegateExpression(), faults));
    all(model, FlowNode.class).forEach(node -> checkWaiting(node, faults));
    return faults;
  }

  private static void checkProcess(String fileName, Process process, List<String> faults) {
    require(fileName.equals(process.getId() + ".bpmn"), process, "is not the file's name", faults);
    require(process.isExecutable(), process, "is not executable", faults);
    require(isSaid(process.getName()), process, "has no name", faults);
    String kept = process.getCamundaHistoryTimeToLiveString();
    require(
        kept != null && DAYS_KEPT.matcher(kept).matches() && isDocumented(process),
        process,
        "does not say how many days history is kept, and why",
        faults);
  }

  private static void checkName(FlowNode node, List<String> faults) {
    Optional<String> prefix =
        PREFIXES.entrySet().stream()
            .filter(entry -> entry.getKey().isInstance(node))
            .map(Map.Entry::getValue)
            .findFirst();
    if (prefix.isEmpty()) {
      faults.add(node.getId() + " is of a kind that is not used here");
    } else {
      require(
          node.getId().matches(prefix.get() + WORDS),
          node,
          "does not say kind and purpose",
          faults);
    }
    require(isSaid(node.getName()), node, "has no name", faults);
  }

  private static void checkWaysOut(Gateway gateway, List<String> faults) {
    if (gateway.getOutgoing().size() > 1) {
      for (SequenceFlow flow : gateway.getOutgoing()) {
        require(
            isSaid(flow.getName()) && flow.getConditionExpression() != null,
            flow,
            "does not say when",
            faults);
      }
    }
  }

  private static void checkDrawing(BpmnModelInstance model, List<String> faults) {
    Set<BaseElement> drawn =
        Stream.concat(
                all(model, BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                all(model, BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
            .collect(Collectors.toSet());
    Stream.concat(all(model, FlowNode.class).stream(), all(model, SequenceFlow.class).stream())
        .forEach(element -> require(drawn.contains(element), element, "is not drawn", faults));
  }

  private static void checkEnglish(BpmnModelInstance model, List<String> faults) {
    Stream.concat(
            all(model, FlowElement.class).stream().filter(element -> element.getName() != null),
            all(model, TextAnnotation.class).stream())
        .forEach(
            element ->
                require(
                    properties(element).anyMatch("name.en"::equals),
                    element,
                    "is not lettered in English",
                    faults));
  }

  private static Stream<String> properties(BaseElement element) {
    return Stream.ofNullable(element.getExtensionElements())
        .flatMap(more -> more.getChildElementsByType(CamundaProperties.class).stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .map(CamundaProperty::getCamundaName);
  }

  private void checkUserTask(String process, UserTask task, List<String> faults) {
    String feature = FEATURES.getOrDefault(process, process);
    String name = task.getId().substring(task.getId().indexOf('_') + 1);
    String page = name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".xhtml";
    require(
        Files.exists(Path.of("src/main/webapp", process, page)), task, "has no " + page, faults);
    require(
        classes.contain("org.wangju." + feature + ".web." + name + "Form"),
        task,
        "has no " + name + "Form",
        faults);
    for (String language : List.of("", "_en")) {
      Path texts = Path.of("src/main/resources/messages", process + language + ".properties");
      String title = beginningSmall(name) + ".title";
      require(holds(texts, title), task, "has no " + title + language, faults);
    }
  }

  private void checkDelegate(String where, String expression, List<String> faults) {
    Matcher name = DELEGATE.matcher(expression == null ? "" : expression);
    if (!name.matches() || !delegates.contains(name.group(1))) {
      faults.add(where + " calls no delegate of a process: " + expression);
    }
  }

  private static void checkWaiting(FlowNode node, List<String> faults) {
    boolean async = node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter();
    if (async || node instanceof IntermediateCatchEvent || node instanceof BoundaryEvent) {
      require(isDocumented(node), node, "does not say why it waits", faults);
    }
    if (async || !node.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
      boolean retried =
          node.getExtensionElements() != null
              && !node.getExtensionElements()
                  .getChildElementsByType(CamundaFailedJobRetryTimeCycle.class)
                  .isEmpty();
      require(retried, node, "does not say how it is tried again", faults);
    }
  }

  private static boolean isDocumented(BaseElement element) {
    return element.getDocumentations().stream().anyMatch(text -> isSaid(text.getTextContent()));
  }

  private static void require(
      boolean holds, BaseElement element, String fault, List<String> faults) {
    if (!holds) {
      faults.add(element.getId() + " " + fault);
    }
  }

  private static boolean isSaid(String text) {
    return text != null && !text.isBlank();
  }

  private static String beginningSmall(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static <T extends ModelElementInstance> Collection<T> all(
      BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type);
  }

  private static boolean holds(Path texts, String key) {
    try {
      return Files.exists(texts)
          && Files.readString(texts).lines().anyMatch(line -> line.startsWith(key + "="));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
