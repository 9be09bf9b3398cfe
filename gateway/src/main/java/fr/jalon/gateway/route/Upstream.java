package fr.jalon.gateway.route;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** One service behind the door. */
public record Upstream(String name, URI address) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** The beginning of every request to this service. */
  public RequestOptions request() {
    return new RequestOptions().setHost(address.getHost()).setPort(port()).setSsl(isSecure());
  }

  String authority() {
    return address.getAuthority();
  }

  private int port() {
    var usual = isSecure() ? HTTPS : HTTP;
    return address.getPort() < 0 ? usual : address.getPort();
  }

  private boolean isSecure() {
    return "https".equals(address.getScheme());
  }
}
