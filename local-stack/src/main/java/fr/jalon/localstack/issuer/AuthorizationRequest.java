package fr.jalon.localstack.issuer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a page asks when it sends a browser here to sign in. */
record AuthorizationRequest(
    String client, String redirectUri, String state, String challenge, String nonce) {

  static AuthorizationRequest of(Map<String, String> parameters) {
    return new AuthorizationRequest(
        parameters.getOrDefault("client_id", ""),
        parameters.getOrDefault("redirect_uri", ""),
        parameters.getOrDefault("state", ""),
        parameters.getOrDefault("code_challenge", ""),
        parameters.getOrDefault("nonce", ""));
  }

  /** Why this request is not answered, in French, when it is not. */
  static Optional<String> refusal(Map<String, String> parameters) {
    if (!LocalAddress.isLocal(parameters.getOrDefault("redirect_uri", ""))) {
      return Optional.of("L’adresse de retour doit être sur cette machine.");
    }
    if (!"code".equals(parameters.get("response_type"))) {
      return Optional.of("Seul le mode « code » est offert (response_type=code).");
    }
    if (parameters.getOrDefault("client_id", "").isEmpty()) {
      return Optional.of("L’application ne dit pas qui elle est (client_id).");
    }
    if (!"S256".equals(parameters.get("code_challenge_method"))
        || parameters.getOrDefault("code_challenge", "").isEmpty()) {
      return Optional.of("L’application doit employer PKCE avec S256.");
    }
    return Optional.empty();
  }

  /** The same request again, to be carried by the form of the sign-in page. */
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("response_type", "code");
    parameters.put("client_id", client);
    parameters.put("redirect_uri", redirectUri);
    parameters.put("state", state);
    parameters.put("code_challenge", challenge);
    parameters.put("code_challenge_method", "S256");
    parameters.put("nonce", nonce);
    return parameters;
  }

  String answer(String code) {
    var separator = redirectUri.contains("?") ? "&" : "?";
    return redirectUri + separator + "code=" + encode(code) + "&state=" + encode(state);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
