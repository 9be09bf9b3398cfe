package fr.jalon.localstack.issuer;

import java.net.URI;
import java.util.Set;

/** Tells the addresses of this machine from the others: the issuer sends nobody elsewhere. */
final class LocalAddress {
  private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

  private LocalAddress() {}

  static boolean isLocal(String address) {
    try {
      var uri = URI.create(address);
      return uri.getUserInfo() == null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && HOSTS.contains(uri.getHost());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
