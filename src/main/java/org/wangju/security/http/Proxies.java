package org.wangju.security.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The proxies before this server, whose X-Forwarded headers are believed; nobody else's are. */
@ApplicationScoped
public class Proxies {
  private final Set<InetAddress> trusted;

  protected Proxies() {
    trusted = Set.of();
  }

  @Inject
  public Proxies(@ConfigProperty(name = "wangju.proxies") Optional<String> addresses) {
    trusted =
        Stream.of(addresses.orElse("").split("[,\\s]+"))
            .filter(address -> !address.isEmpty())
            .map(Proxies::parsed)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Who sends the request; a proxy of ours adds the browser's address as the last of
   * X-Forwarded-For.
   */
  public Visitor visitor(HttpServletRequest request) {
    Visitor direct =
        new Visitor(request.getRemoteAddr(), request.getHeader("Host"), request.isSecure());
    if (!trusted.contains(parsed(request.getRemoteAddr()))) {
      return direct;
    }
    return new Visitor(
        last(request.getHeader("X-Forwarded-For")).orElse(direct.address()),
        last(request.getHeader("X-Forwarded-Host")).orElse(direct.host()),
        last(request.getHeader("X-Forwarded-Proto"))
            .map("https"::equalsIgnoreCase)
            .orElse(direct.secure()));
  }

  private static Optional<String> last(String header) {
    return header == null || header.isBlank()
        ? Optional.empty()
        : Optional.of(header.substring(header.lastIndexOf(',') + 1).strip());
  }

  private static InetAddress parsed(String address) {
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("wangju.proxies takes IP addresses, not " + address, e);
    }
  }
}
