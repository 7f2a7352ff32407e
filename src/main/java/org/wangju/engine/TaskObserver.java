package org.wangju.engine;

/**
 * Is told of every user task within the engine's transaction: what it writes is committed or rolled
 * back with the step.
 */
public interface TaskObserver {
  /** The case has come to the task. */
  void created(OpenTask task);

  /** Somebody has done the task. */
  void completed(OpenTask task);

  /**
   * The task is no longer to be done: the case was withdrawn, ended or left the step by another
   * way.
   */
  void cancelled(OpenTask task);
}
