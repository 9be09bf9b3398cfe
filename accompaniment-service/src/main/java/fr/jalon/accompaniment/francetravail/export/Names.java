package fr.jalon.accompaniment.francetravail.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organismes and référents of a département, as an export names them. */
record Names(Map<String, JsonNode> organismes, Map<String, String> referents) {

  static Names of(JsonNode directory) {
    var organismes = new HashMap<String, JsonNode>();
    directory.path("organismes").forEach(one -> organismes.put(one.path("id").asText(), one));
    var referents = new HashMap<String, String>();
    directory
        .path("referents")
        .forEach(one -> referents.put(one.path("id").asText(), one.path("displayName").asText("")));
    return new Names(organismes, referents);
  }

  String organisme(UUID id) {
    var known = organismes.get(id.toString());
    return known == null ? "" : known.path("name").asText("");
  }

  String siret(UUID id) {
    var known = organismes.get(id.toString());
    return known == null ? "" : known.path("siret").asText("");
  }

  /** A référent has one name here: the first word is taken for the first name. */
  String firstName(@Nullable UUID referent) {
    var name = name(referent);
    int space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(0, space);
  }

  String lastName(@Nullable UUID referent) {
    var name = name(referent);
    return name.substring(name.indexOf(' ') + 1);
  }

  private String name(@Nullable UUID referent) {
    return referent == null ? "" : referents.getOrDefault(referent.toString(), "").strip();
  }
}
