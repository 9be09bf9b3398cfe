package fr.jalon.platform.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.jalon.platform.signature.Verification.Claim;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a signed document carries for machines, in what every kind of document has alike. */
public final class SignatureText {
  /** The file's name within the document. */
  public static final String NAME = "contrat.json";

  private static final JsonMapper JSON = new JsonMapper();

  private SignatureText() {}

  /** A signature as data: never the drawing itself. */
  public static Map<String, Object> of(Signature<?> given) {
    var signature = new LinkedHashMap<String, Object>();
    signature.put("signatory", given.signatory().name());
    signature.put("signedOn", given.on().toString());
    given.place().ifPresent(place -> signature.put("place", place));
    signature.put("means", given.means());
    given.drawing().ifPresent(drawing -> signature.put("drawingSha256", drawing.sha256()));
    given.scan().ifPresent(scan -> signature.put("scan", scan.toString()));
    given.signer().name().ifPresent(name -> signature.put("signerName", name));
    given.signer().representedAs().ifPresent(as -> signature.put("representedAs", as));
    signature.put("agent", given.agent().name());
    return signature;
  }

  public static String write(Map<String, Object> content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  /** What a text that was found in a document claims, if it has that format. */
  public static Optional<Claim> claim(String format, String text) {
    try {
      var content = JSON.readTree(text);
      if (content == null || !format.equals(said(content, "format"))) {
        return Optional.empty();
      }
      return Optional.of(
          new Claim(
              UUID.fromString(said(content, "contract")), "SIGNED".equals(said(content, "state"))));
    } catch (JsonProcessingException | IllegalArgumentException noneOfOurs) {
      return Optional.empty();
    }
  }

  private static String said(JsonNode content, String field) {
    return content.path(field).asText("");
  }
}
