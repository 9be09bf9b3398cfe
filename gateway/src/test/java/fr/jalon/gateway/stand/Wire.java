package fr.jalon.gateway.stand;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says to the door exactly what a test wants to say, however impolite. */
public final class Wire {
  private Wire() {}

  public static Socket open() throws IOException {
    return new Socket("localhost", RestAssured.port);
  }

  public static String say(String request) throws IOException {
    try (var socket = open()) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public static String get(String path, String... headers) throws IOException {
    var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: jalon.test\r\n");
    for (var header : headers) {
      request.append(header).append("\r\n");
    }
    return say(request + "Connection: close\r\n\r\n");
  }
}
