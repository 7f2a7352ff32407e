package org.wangju.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
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
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every model element is named in the pattern, drawn, and has what it needs: its page, its form,
 * its delegate, its texts.
 */
class ModelsTest {
  private static final Map<Class<? extends FlowNode>, String> PREFIXES =
      Map.of(
          UserTask.class, "Task_",
          ServiceTask.class, "ServiceTask_",
          StartEvent.class, "StartEvent_",
          EndEvent.class, "EndEvent_",
          BoundaryEvent.class, "BoundaryEvent_",
          IntermediateCatchEvent.class, "TimerEvent_|MessageEvent_",
          SubProcess.class, "SubProcess_",
          Gateway.class, "Gateway_");
  private static final Pattern DELEGATE = Pattern.compile("\\$\\{(\\w+)}");
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("org.wangju");

  static Collection<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("bpmn"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void file_and_process_have_one_name_and_say_how_long_history_is_kept(Path file) {
    Process process = process(file);
    assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
    assertThat(process.isExecutable()).isTrue();
    assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
    assertThat(process.getName()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("models")
  void ids_say_kind_and_purpose(Path file) {
    for (FlowNode node : all(file, FlowNode.class)) {
      String prefix =
          PREFIXES.entrySet().stream()
              .filter(entry -> entry.getKey().isInstance(node))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(
                  () ->
                      new AssertionError("no pattern for " + node.getElementType().getTypeName()));
      assertThat(node.getId()).matches("(" + prefix + ")[A-Z][A-Za-z]+");
      assertThat(node.getName()).as(node.getId()).isNotBlank();
    }
    all(file, SequenceFlow.class)
        .forEach(flow -> assertThat(flow.getId()).matches("Flow_[A-Z][A-Za-z]+"));
    all(file, Message.class)
        .forEach(message -> assertThat(message.getName()).startsWith(process(file).getId() + "."));
  }

  @ParameterizedTest
  @MethodSource("models")
  void what_is_lettered_is_lettered_in_english_too(Path file) {
    Stream.concat(
            all(file, FlowElement.class).stream().filter(element -> element.getName() != null),
            all(file, TextAnnotation.class).stream())
        .forEach(
            element ->
                assertThat(properties(element))
                    .as("camunda:property of " + element.getId())
                    .containsKey("name.en"));
  }

  private static Map<String, String> properties(BaseElement element) {
    return Stream.ofNullable(element.getExtensionElements())
        .flatMap(more -> more.getChildElementsByType(CamundaProperties.class).stream())
        .flatMap(properties -> properties.getCamundaProperties().stream())
        .collect(
            Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_way_out_of_a_gateway_says_when(Path file) {
    for (Gateway gateway : all(file, Gateway.class)) {
      if (gateway.getOutgoing().size() > 1) {
        gateway
            .getOutgoing()
            .forEach(
                flow -> {
                  assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                  assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
                });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void everything_is_drawn(Path file) {
    List<String> drawn =
        all(file, BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()).toList();
    assertThat(drawn)
        .containsAll(all(file, FlowNode.class).stream().map(BaseElement::getId).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_user_task_has_its_page_form_and_texts(Path file) {
    String feature = process(file).getId();
    String texts = read(Path.of("src/main/resources/messages", feature + ".properties"));
    for (UserTask task : all(file, UserTask.class)) {
      String name = task.getId().substring("Task_".length());
      String page = name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
      String key = Character.toLowerCase(name.charAt(0)) + name.substring(1);
      assertThat(Path.of("src/main/webapp", feature, page + ".xhtml")).exists();
      assertThat(CLASSES.contain("org.wangju." + feature + ".web." + name + "Form"))
          .as(name + "Form")
          .isTrue();
      assertThat(texts).contains("\n" + key + ".title");
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_delegate_exists(Path file) {
    for (ServiceTask task : all(file, ServiceTask.class)) {
      Matcher name = DELEGATE.matcher(task.getCamundaDelegateExpression());
      assertThat(name.matches()).as(task.getId()).isTrue();
      assertThat(
              CLASSES.stream()
                  .filter(
                      type ->
                          type.getPackageName().endsWith(".process")
                              && type.isAnnotatedWith(Named.class))
                  .map(
                      type ->
                          Character.toLowerCase(type.getSimpleName().charAt(0))
                              + type.getSimpleName().substring(1)))
          .contains(name.group(1));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void every_async_boundary_and_timer_says_why(Path file) {
    for (FlowElement element : all(file, FlowElement.class)) {
      boolean waits =
          (element instanceof FlowNode node
                  && (node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter()))
              || element instanceof IntermediateCatchEvent
              || element instanceof BoundaryEvent;
      if (waits) {
        assertThat(element.getDocumentations()).as(element.getId()).isNotEmpty();
      }
    }
  }

  private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance>
      Collection<T> all(Path file, Class<T> type) {
    return model(file).getModelElementsByType(type);
  }

  private static Process process(Path file) {
    return model(file).getModelElementsByType(Process.class).iterator().next();
  }

  private static BpmnModelInstance model(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
