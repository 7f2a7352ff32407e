package org.wangju.security.http;

/**
 * The browser at the other end, as far as the network tells.
 *
 * @param address IP address
 * @param host name and port by which it called us, as in the header Host
 * @param secure whether it speaks https, if not with us then with a proxy of ours
 */
public record Visitor(String address, String host, boolean secure) {
  /** The address of this site as the browser names it in the header Origin. */
  public String origin() {
    return (secure ? "https://" : "http://") + host;
  }
}
