package fr.jalon.gateway.console;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/**
 * A service's OpenAPI document as the console needs it: called through this door, with a token of
 * the issuer that this door trusts. Services need not know either.
 */
final class ServiceDocument {
  private static final JsonArray EITHER =
      new JsonArray()
          .add(new JsonObject().put("oidc", new JsonArray()))
          .add(new JsonObject().put("bearer", new JsonArray()));

  private ServiceDocument() {}

  static JsonObject throughTheDoor(
      JsonObject document, URI authorizationEndpoint, URI tokenEndpoint) {
    var told = document.copy();
    told.put(
        "servers",
        new JsonArray()
            .add(new JsonObject().put("url", "/").put("description", "Cette passerelle")));
    components(told).put("securitySchemes", securitySchemes(authorizationEndpoint, tokenEndpoint));
    // The door asks for a token on every operation, whatever a service says of itself.
    told.put("security", EITHER.copy());
    forgetOwnSecurity(told);
    return told;
  }

  private static JsonObject components(JsonObject document) {
    if (!document.containsKey("components")) {
      document.put("components", new JsonObject());
    }
    return document.getJsonObject("components");
  }

  private static JsonObject securitySchemes(URI authorizationEndpoint, URI tokenEndpoint) {
    var signIn =
        new JsonObject()
            .put("type", "oauth2")
            .put("description", "Connexion par le navigateur, avec votre compte.")
            .put(
                "flows",
                new JsonObject()
                    .put(
                        "authorizationCode",
                        new JsonObject()
                            .put("authorizationUrl", authorizationEndpoint.toString())
                            .put("tokenUrl", tokenEndpoint.toString())
                            .put("scopes", new JsonObject().put("openid", "Votre identité"))));
    var paste =
        new JsonObject()
            .put("type", "http")
            .put("scheme", "bearer")
            .put("bearerFormat", "JWT")
            .put("description", "Un jeton que vous avez déjà : collez-le sans « Bearer ».");
    return new JsonObject().put("bearer", paste).put("oidc", signIn);
  }

  private static void forgetOwnSecurity(JsonObject document) {
    for (var path : document.getJsonObject("paths", new JsonObject())) {
      if (path.getValue() instanceof JsonObject operations) {
        for (var operation : operations) {
          if (operation.getValue() instanceof JsonObject stated) {
            stated.remove("security");
          }
        }
      }
    }
  }
}
