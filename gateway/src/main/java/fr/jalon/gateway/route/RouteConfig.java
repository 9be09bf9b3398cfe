package fr.jalon.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services are, and how long the door waits for them. */
@ConfigMapping(prefix = "jalon.gateway")
interface RouteConfig {
  /** Each service's address by its name; {@code /api/NAME/…} goes there, path unchanged. */
  Map<String, URI> routes();

  /** The pages that a service shows to everyone, by their first path segment. */
  Map<String, String> pages();

  /** How requests are passed on. */
  Passing passing();

  /** How requests are passed on. */
  interface Passing {
    /** How long a service may take to accept a connection. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a connection may stay without a byte either way before the request is given up. */
    @WithDefault("60s")
    Duration silence();

    /** Connections held open to each service at most; further requests wait. */
    @WithDefault("256")
    int connections();

    /** Requests that may wait for a connection to a service; further ones are refused. */
    @WithDefault("2048")
    int waiting();

    /** The largest body announced by a client that is let through, in bytes. */
    @WithDefault("2147483648")
    long largestBody();

    /** The largest JSON announced by a client that is let through, in bytes. */
    @WithDefault("1048576")
    long largestForm();
  }
}
