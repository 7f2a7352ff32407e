package org.wangju.directory.register;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Throws away, four times an hour, the uploads that have waited for a day. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UploadCleaning {
  @Inject private Importing importing;

  @Schedule(hour = "*", minute = "*/15", persistent = false)
  void clean() {
    importing.removeExpired();
  }
}
