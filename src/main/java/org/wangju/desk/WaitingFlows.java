package org.wangju.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;

/**
 * Receives for a flow that waits by a BPMN message: {@code message} is its name, and all else
 * becomes the flow's variables. A flow that waits no more, such as of a case that was withdrawn,
 * hears nothing.
 */
@ApplicationScoped
public class WaitingFlows implements MessageReceiver {
  /** The receiver's name. */
  public static final String NAME = "desk.flow";

  /** The member of the content that names the BPMN message. */
  public static final String MESSAGE = "message";

  private final Cases cases;
  private final RuntimeService runtime;

  protected WaitingFlows() {
    this(null, null);
  }

  @Inject
  public WaitingFlows(Cases cases, RuntimeService runtime) {
    this.cases = cases;
    this.runtime = runtime;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void receive(String fromCaseId, String toCaseId, Map<String, String> content) {
    cases.lock(toCaseId);
    Map<String, Object> variables = new TreeMap<>(content);
    String message = (String) variables.remove(MESSAGE);
    boolean waits =
        runtime
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(toCaseId)
                .count()
            > 0;
    if (waits) {
      runtime
          .createMessageCorrelation(message)
          .processInstanceBusinessKey(toCaseId)
          .setVariables(variables)
          .correlate();
    }
  }
}
