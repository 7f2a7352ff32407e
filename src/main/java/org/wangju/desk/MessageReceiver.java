package org.wangju.desk;

import java.util.Map;

/** Does in a case of its own what another case asked for; the desk collects the receivers. */
public interface MessageReceiver {
  /** The name under which others write to it. */
  String name();

  /**
   * Does it, in a transaction of its own that has locked no case yet.
   *
   * @param fromCaseId the case that asked
   * @param toCaseId the case in which to do it; null where one is to be opened
   * @param content what the receiver's description names
   */
  void receive(String fromCaseId, String toCaseId, Map<String, String> content);
}
