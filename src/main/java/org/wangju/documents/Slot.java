package org.wangju.documents;

/**
 * Where documents belong.
 *
 * @param caseId the case's key
 * @param stepKey the step's element in the model, such as {@code Task_HoldTalk}
 * @param material the material's key, such as {@code talk-record}
 */
public record Slot(String caseId, String stepKey, String material) {
  /** The address to which its files are sent. */
  public String uploadAddress() {
    return "/documents/upload?" + query();
  }

  /** The address of its printed form. */
  public String paperAddress() {
    return "/documents/paper?" + query();
  }

  private String query() {
    return "case=" + caseId + "&step=" + stepKey + "&material=" + material;
  }
}
