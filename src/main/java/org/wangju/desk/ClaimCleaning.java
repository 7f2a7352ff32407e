package org.wangju.desk;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Gives back, every hour, what lies with people whose role ended by the calendar alone. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ClaimCleaning {
  private static final int MOST_AT_ONCE = 500;

  @Inject private ReturningClaims claims;

  @Schedule(hour = "*", minute = "5", persistent = false)
  void clean() {
    claims.lapsed(MOST_AT_ONCE).forEach(claims::giveBack);
  }
}
