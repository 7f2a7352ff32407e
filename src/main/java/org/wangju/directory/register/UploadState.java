package org.wangju.directory.register;

/** How far an upload has come. */
public enum UploadState {
  /** Its rows are being held against the directory. */
  CHECKING,
  /** Its preview waits for someone to confirm it. */
  WAITING,
  /** Its rows are being taken over. */
  RUNNING,
  /** Its rows were taken over. */
  DONE,
  /** A check or an import came to nothing; nothing was changed, and it can be started again. */
  FAILED
}
