package org.wangju.engine;

/**
 * A user task of the engine as its observers see it.
 *
 * @param taskId the engine's key of the task
 * @param processKey the process, such as {@code recruitment}
 * @param elementId the element of the model, such as {@code Task_HoldTalk}
 * @param caseId the business key, which is the case
 * @param subject which of several alike it is, where the model has one for each of a list: the
 *     value of the variable {@code subject}; null elsewhere
 */
public record OpenTask(
    String taskId, String processKey, String elementId, String caseId, String subject) {}
