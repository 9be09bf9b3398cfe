package fr.jalon.localstack.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One request to the issuer and its answer. */
record Exchange(HttpExchange http) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String method() {
    return http.getRequestMethod();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(http.getRequestHeaders().getFirst(name));
  }

  Map<String, String> query() {
    return parameters(Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse(""));
  }

  Map<String, String> form() throws IOException {
    return parameters(new String(http.getRequestBody().readAllBytes(), UTF_8));
  }

  private static Map<String, String> parameters(String encoded) {
    var parameters = new HashMap<String, String>();
    Arrays.stream(encoded.split("&"))
        .filter(pair -> pair.contains("="))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> parameters.put(decode(pair[0]), decode(pair[1])));
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  void json(int status, Object body) throws IOException {
    answer(status, "application/json", JSON.writeValueAsBytes(body));
  }

  void html(int status, String body) throws IOException {
    answer(status, "text/html; charset=utf-8", body.getBytes(UTF_8));
  }

  void redirect(String location) throws IOException {
    http.getResponseHeaders().set("Location", location);
    answer(302, "text/plain", new byte[0]);
  }

  /** Lets pages of this machine, such as the console, read the answer. */
  void allowLocalOrigin() {
    header("Origin")
        .filter(LocalAddress::isLocal)
        .ifPresent(origin -> {
          var headers = http.getResponseHeaders();
          headers.set("Access-Control-Allow-Origin", origin);
          headers.set("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
          headers.set(
              "Access-Control-Allow-Headers", "authorization, content-type, x-requested-with");
          headers.set("Vary", "Origin");
        });
  }

  private void answer(int status, String type, byte[] body) throws IOException {
    http.getResponseHeaders().set("Content-Type", type);
    http.getResponseHeaders().set("Cache-Control", "no-store");
    http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      http.getResponseBody().write(body);
    }
  }
}
