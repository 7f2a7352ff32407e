package org.wangju.testing;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Keeps the SQL that this thread sends to a data source. A batch counts as one statement. */
final class StatementLog implements QueryExecutionListener {
  private final ThreadLocal<List<String>> statements = ThreadLocal.withInitial(ArrayList::new);

  DataSource over(DataSource source) {
    return ProxyDataSourceBuilder.create(source).listener(this).build();
  }

  List<String> during(Runnable work) {
    statements.remove();
    work.run();
    return List.copyOf(statements.get());
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    statements.get().add(queries.get(0).getQuery());
  }
}
