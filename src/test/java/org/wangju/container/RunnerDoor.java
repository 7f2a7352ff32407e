package org.wangju.container;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/**
 * Lets the tests' own servlet be reached, past the gate to which its address does not exist: a
 * forward is no request of its own.
 */
@WebListener
public class RunnerDoor implements ServletContextListener {
  private static final String RUNNER = "/ArquillianServletRunnerEE9";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    event
        .getServletContext()
        .addFilter(
            RUNNER,
            (request, response, chain) ->
                request.getRequestDispatcher(RUNNER).forward(request, response))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, RUNNER);
  }
}
