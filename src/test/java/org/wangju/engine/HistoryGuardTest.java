package org.wangju.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wangju.testing.Stack;

/** The engine's history cannot be removed behind the record's back. */
class HistoryGuardTest {
  private static final Pattern REMOVING =
      Pattern.compile(
          "(DeleteHistoric\\w*|DeleteUserOperationLog\\w*|SetRemovalTimeTo\\w*|HistoryCleanup|Purge\\w*)Cmd");
  private static final Pattern OF_HISTORY =
      Pattern.compile("(Historic\\w+|UserOperationLog|Comment|Attachment)Manager");
  private static final Pattern WITH_HISTORY =
      Pattern.compile("(Batch|Deployment|ProcessDefinition)Manager|BatchEntity");

  /** A remark beside an entry of the operation log, and the log of jobs, which tells of no step. */
  private static final Set<String> HARMLESS =
      Set.of(
          "org.camunda.bpm.engine.impl.SetAnnotationForOperationLog",
          "org.camunda.bpm.engine.impl.cmd.DeleteJobsCmd");

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
    assertRefused(
        () ->
            stack
                .engine()
                .getRepositoryService()
                .deleteProcessDefinitions()
                .byKey("short")
                .cascade()
                .delete());
    assertRefused(
        () -> stack.engine().getRepositoryService().deleteProcessDefinition("short", true, true));
    TaskService tasks = stack.engine().getTaskService();
    assertRefused(() -> tasks.deleteTask("task of long ago", true));
    assertRefused(() -> tasks.deleteTaskComments("task"));
    assertRefused(() -> tasks.deleteProcessInstanceComments(instance));
    ManagementService management = stack.engine().getManagementService();
    assertRefused(() -> management.deleteBatch("batch", true));
    assertRefused(() -> ((ManagementServiceImpl) management).purge());
    assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(instance).count())
        .isOne();
  }

  /**
   * Whatever the engine adds: a command, or a part of one, that calls for the removal or the change
   * of a row of history.
   */
  @Test
  void noCommandOfTheEngineThatRemovesHistoryIsForgotten() {
    Set<String> refused =
        HistoryGuard.REFUSED.stream().map(Class::getName).collect(Collectors.toSet());
    Set<String> removing =
        new ClassFileImporter()
            .importPackages("org.camunda.bpm.engine.impl").stream()
                .filter(type -> type.isAssignableTo(Command.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(
                    type ->
                        removesHistory(type)
                            || type.getAllRawSuperclasses().stream()
                                .anyMatch(HistoryGuardTest::removesHistory))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    removing.removeAll(HARMLESS);
    assertThat(removing).hasSizeGreaterThan(20).isSubsetOf(refused);
  }

  private static boolean removesHistory(JavaClass command) {
    return REMOVING.matcher(command.getSimpleName()).matches()
        || command.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    changes(call, OF_HISTORY, "(delete|remove|update)\\w*")
                        || changes(call, WITH_HISTORY, "delete\\w*"));
  }

  private static boolean changes(JavaMethodCall call, Pattern owner, String how) {
    return owner.matcher(call.getTargetOwner().getSimpleName()).matches()
        && call.getName().matches(how);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("history is not removed by");
  }
}
