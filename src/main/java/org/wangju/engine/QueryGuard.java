package org.wangju.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses task queries with expressions in their {@code or()} parts, and stored filters altogether,
 * before they are evaluated.
 *
 * <p>The engine's switches look only at a query's outer part (CVE-2026-109432, mended in releases
 * that are not public). Nothing in the application uses either; this holds should something ever
 * do.
 */
class QueryGuard extends CommandInterceptor {
  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractExecuteFilterCmd || command instanceof SaveFilterCmd) {
      throw new BadUserRequestException("stored filters are not used here");
    }
    if (command instanceof TaskQueryImpl query
        && query.getQueries().stream().anyMatch(q -> !q.getExpressions().isEmpty())) {
      throw new BadUserRequestException("expressions are not allowed in queries");
    }
    return next.execute(command);
  }
}
