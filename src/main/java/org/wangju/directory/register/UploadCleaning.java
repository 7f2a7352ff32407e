package org.wangju.directory.register;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Throws away, four times an hour, the uploads that have waited for a day. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class UploadCleaning {
  private static final Logger LOG = Logger.getLogger(UploadCleaning.class.getName());

  @Inject private Importing importing;

  @Schedule(hour = "*", minute = "*/15", persistent = false)
  void clean() {
    try {
      importing.removeExpired();
    } catch (RuntimeException e) {
      // What is thrown here twice ends the timer until the next start.
      LOG.log(Level.WARNING, "uploads wait to be removed", e);
    }
  }
}
