package org.wangju.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.JarURLConnection;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** The engine's history cannot be removed behind the record's back. */
class HistoryGuardTest {
  private static final Pattern REMOVING =
      Pattern.compile(
          "org/camunda/.*/(DeleteHistoric\\w*|DeleteUserOperationLog\\w*|SetRemovalTimeTo\\w*|HistoryCleanup)Cmd\\.class");

  @RegisterExtension
  static final Stack stack = Stack.at("2026-03-02T09:00").only(TaskObserver.class);

  @Test
  void historyCannotBeRemoved() {
    var model =
        Bpmn.createExecutableProcess("short")
            .camundaHistoryTimeToLive(180)
            .startEvent()
            .endEvent()
            .done();
    String deployment =
        stack
            .engine()
            .getRepositoryService()
            .createDeployment()
            .addModelInstance("short.bpmn", model)
            .deploy()
            .getId();
    String instance =
        stack.engine().getRuntimeService().startProcessInstanceByKey("short", "case").getId();
    HistoryService history = stack.engine().getHistoryService();

    assertRefused(() -> history.deleteHistoricProcessInstance(instance));
    assertRefused(() -> history.deleteHistoricProcessInstances(List.of(instance)));
    assertRefused(() -> history.deleteHistoricProcessInstancesBulk(List.of(instance)));
    assertRefused(() -> history.deleteHistoricProcessInstancesAsync(List.of(instance), "tidy"));
    assertRefused(() -> history.deleteHistoricTaskInstance("task"));
    assertRefused(() -> history.deleteHistoricVariableInstance("variable"));
    assertRefused(() -> history.deleteHistoricVariableInstancesByProcessInstanceId(instance));
    assertRefused(() -> history.deleteUserOperationLogEntry("entry"));
    assertRefused(() -> history.cleanUpHistoryAsync(true));
    assertRefused(() -> stack.engine().getRepositoryService().deleteDeployment(deployment, true));
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).count())
        .isOne();
  }

  @Test
  void noCommandOfTheEngineThatRemovesHistoryIsForgotten() throws IOException {
    Set<String> refused =
        HistoryGuard.REFUSED.stream().map(Class::getName).collect(Collectors.toSet());
    assertThat(removingCommands()).hasSizeGreaterThan(10).isSubsetOf(refused);
  }

  private static Set<String> removingCommands() throws IOException {
    var engine =
        (JarURLConnection) ProcessEngine.class.getResource("ProcessEngine.class").openConnection();
    try (JarFile jar = new JarFile(engine.getJarFile().getName())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> REMOVING.matcher(name).matches())
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("history is not removed by");
  }
}
