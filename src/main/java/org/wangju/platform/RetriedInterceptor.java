package org.wangju.platform;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The bounded retry of {@link Retried}; its priority puts it outside the transaction's interceptor.
 */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RetriedInterceptor {
  private static final int ATTEMPTS = 5;

  @Resource private TransactionSynchronizationRegistry transaction;

  private final Clashes clashes;

  @Inject
  RetriedInterceptor(Clashes clashes) {
    this.clashes = clashes;
  }

  @AroundInvoke
  Object retry(InvocationContext call) throws Exception {
    if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
      return call.proceed();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return call.proceed();
      } catch (Exception e) {
        if (attempt == ATTEMPTS || !clashes.isClash(e)) {
          throw e;
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(20, 60) * attempt);
      }
    }
  }
}
