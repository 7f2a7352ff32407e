package org.wangju.engine;

/**
 * A user task of the engine as its observers see it.
 *
 * @param taskId the engine's key of the task
 * @param processKey the process, such as {@code recruitment}
 * @param elementId the element of the model, such as {@code Task_HoldTalk}
 * @param caseId the business key, which is the case
 */
public record OpenTask(String taskId, String processKey, String elementId, String caseId) {}
