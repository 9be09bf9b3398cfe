package fr.jalon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The territories, organismes référents and référents that the story needs. */
final class Directory {
  private static final String ROLE = "chef-de-projet";

  private final Api api;
  private final Map<String, Choice> choices = new HashMap<>();

  Directory(Api api) {
    this.api = api;
  }

  /** To whom a person may be entrusted. */
  record Choice(String organismeId, String referentId) {}

  void create(Story story) throws InterruptedException {
    for (var territory : story.territories()) {
      api.put(
          ROLE,
          Api.ORIENTATION + "/territoires/" + territory.code(),
          Map.of("label", territory.label(), "communes", territory.communes()));
    }
    for (var organisme : story.organismes()) {
      var organismeId = organisme(organisme);
      choices.put(organisme.name(), new Choice(organismeId, referent(organisme, organismeId)));
    }
  }

  Choice choice(String organisme) {
    var choice = choices.get(organisme);
    if (choice == null) {
      throw new IllegalStateException("The story names no organisme " + organisme);
    }
    return choice;
  }

  private String organisme(Story.Organisme organisme) throws InterruptedException {
    var known = find(api.get(ROLE, Api.ORIENTATION + "/organismes"), "name", organisme.name());
    if (known != null) {
      return known;
    }
    return api.post(
            ROLE,
            Api.ORIENTATION + "/organismes",
            "organisme:" + organisme.name(),
            Map.of("name", organisme.name(), "kind", organisme.kind()))
        .path("id")
        .asText();
  }

  private String referent(Story.Organisme organisme, String organismeId)
      throws InterruptedException {
    var known =
        find(
            api.get(ROLE, Api.ORIENTATION + "/referents?organisme=" + organismeId),
            "displayName",
            organisme.referent());
    if (known != null) {
      return known;
    }
    var content = new LinkedHashMap<String, Object>();
    content.put("organismeId", organismeId);
    content.put("displayName", organisme.referent());
    if (organisme.agentId() != null) {
      content.put("agentId", organisme.agentId());
    }
    if (organisme.profession() != null && organisme.etp() != null) {
      content.put("profession", organisme.profession());
      content.put("etp", organisme.etp());
    }
    return api.post(
            ROLE,
            Api.ORIENTATION + "/referents",
            "referent:" + organisme.name() + ":" + organisme.referent(),
            content)
        .path("id")
        .asText();
  }

  static @Nullable String find(JsonNode page, String field, String value) {
    for (var item : page.path("items")) {
      if (item.path(field).asText().equals(value)) {
        return item.path("id").asText();
      }
    }
    return null;
  }
}
