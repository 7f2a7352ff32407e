package org.wangju.engine;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.batch.DeleteBatchCmd;
import org.camunda.bpm.engine.impl.batch.history.DeleteHistoricBatchCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricCaseInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricCaseInstancesBulkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricTaskInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByKeyCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserOperationLogEntryCmd;
import org.camunda.bpm.engine.impl.cmd.HistoryCleanupCmd;
import org.camunda.bpm.engine.impl.cmd.PurgeDatabaseAndCacheCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.cmd.batch.DeleteHistoricProcessInstancesBatchCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricBatchesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricDecisionInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.batch.removaltime.SetRemovalTimeToHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByDefinitionIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstanceByInstanceIdCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBatchCmd;
import org.camunda.bpm.engine.impl.dmn.cmd.DeleteHistoricDecisionInstancesBulkCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses the engine's calls that remove history, or the models that explain it. The engine leaves
 * no trace of them, so nothing in the application may use them; what happened stays in the record
 * all the same.
 */
class HistoryGuard extends CommandInterceptor {
  static final Set<Class<?>> REFUSED =
      Set.of(
          DeleteAttachmentCmd.class,
          DeleteBatchCmd.class,
          DeleteDeploymentCmd.class,
          DeleteHistoricBatchCmd.class,
          DeleteHistoricCaseInstanceCmd.class,
          DeleteHistoricCaseInstancesBulkCmd.class,
          DeleteHistoricDecisionInstanceByDefinitionIdCmd.class,
          DeleteHistoricDecisionInstanceByInstanceIdCmd.class,
          DeleteHistoricDecisionInstancesBatchCmd.class,
          DeleteHistoricDecisionInstancesBulkCmd.class,
          DeleteHistoricProcessInstancesBatchCmd.class,
          DeleteHistoricProcessInstancesCmd.class,
          DeleteHistoricTaskInstanceCmd.class,
          DeleteHistoricVariableInstanceCmd.class,
          DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
          DeleteProcessDefinitionsByIdsCmd.class,
          DeleteProcessDefinitionsByKeyCmd.class,
          DeleteProcessInstanceCommentCmd.class,
          // A task that is over is one of history; an open one ends with its step.
          DeleteTaskCmd.class,
          DeleteTaskCommentCmd.class,
          DeleteUserOperationLogEntryCmd.class,
          HistoryCleanupCmd.class,
          PurgeDatabaseAndCacheCmd.class,
          SetRemovalTimeToHistoricBatchesCmd.class,
          SetRemovalTimeToHistoricDecisionInstancesCmd.class,
          SetRemovalTimeToHistoricProcessInstancesCmd.class,
          UpdateCommentCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    if (REFUSED.contains(command.getClass())) {
      throw new BadUserRequestException(
          "history is not removed by " + command.getClass().getSimpleName());
    }
    return next.execute(command);
  }
}
