package fr.jalon.accompaniment.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.jalon.platform.document.Sha256;
import java.util.LinkedHashMap;

/**
 * What the parties sign, word for word, and its SHA-256.
 *
 * <p>It names nobody: the person is an opaque reference, so that the proof can be kept where no
 * identity is. The same terms always give the same text.
 */
public record SealedContent(String json, String sha256) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Seals what a contract says, with the accompaniment and the regime that it was made under. */
  static SealedContent of(Contract contract) {
    var content = new LinkedHashMap<String, Object>();
    content.put("format", 1);
    content.put("contract", contract.id().value().toString());
    content.put("accompaniment", contract.file().accompaniment().value().toString());
    content.put("parcours", contract.file().subject().parcoursId().toString());
    content.put("person", contract.file().subject().personId().toString());
    content.put("organismeReferent", contract.file().organismeReferent().toString());
    content.put("regime", contract.file().regime());
    var terms = contract.terms();
    content.put("objectives", terms.objectives());
    content.put(
        "actions",
        terms.actions().stream()
            .map(action -> {
              var each = new LinkedHashMap<String, String>();
              each.put("kind", action.kind().name());
              each.put("description", action.description());
              return each;
            })
            .toList());
    content.put("startsOn", terms.startsOn().toString());
    content.put("endsOn", terms.endsOn().toString());
    if (terms.weeklyHours() != null) {
      content.put("weeklyHours", terms.weeklyHours());
    }
    var json = write(content);
    return new SealedContent(json, Sha256.of(json));
  }

  private static String write(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
