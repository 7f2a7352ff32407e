package org.wangju.desk;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gives back, every hour, what lies with people whose role ended by the calendar alone. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ClaimCleaning {
  private static final Logger LOG = Logger.getLogger(ClaimCleaning.class.getName());
  private static final int MOST_AT_ONCE = 500;

  @Inject private ReturningClaims claims;

  @Schedule(hour = "*", minute = "5", persistent = false)
  void clean() {
    try {
      claims.lapsed(MOST_AT_ONCE).forEach(this::giveBack);
    } catch (RuntimeException e) {
      // What is thrown here twice ends the timer until the next start.
      LOG.log(Level.WARNING, "claims wait to be given back", e);
    }
  }

  private void giveBack(String caseId) {
    try {
      claims.giveBack(caseId);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "claims of case " + caseId + " wait to be given back");
    }
  }
}
