package fr.jalon.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.jalon.localstack.launch.StartFailure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plays what is done once people are followed, act by act. */
record FollowUpStory(Api api, Directory directory, LocalDate today) {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)([+-]\\d+)?}");
  private static final String UNSAID = "\"0\"";

  /** Before anybody is entrusted to them: a ceiling is looked at on that day. */
  void describeReferents(FollowUp followUp) throws InterruptedException {
    for (var capacity : followUp.referents()) {
      var choice = directory.choice(capacity.organisme());
      var said = new LinkedHashMap<String, Object>();
      said.put("organismeReferentId", choice.organismeId());
      said.put("profession", capacity.profession());
      said.put("etp", capacity.etp());
      if (capacity.agentId() != null) {
        said.put("agentId", capacity.agentId());
      }
      if (capacity.leftOn() != null) {
        said.put("leftOn", capacity.leftOn());
      }
      api.move(
          "chef-de-projet",
          Api.ACCOMPANIMENT + "/referents/" + choice.referentId() + "/capacite",
          UNSAID,
          said);
    }
  }

  void play(FollowUp followUp, Map<String, String> parcours) throws InterruptedException {
    play("shared", followUp.shared(), new HashMap<>());
    var place = 0;
    for (var person : followUp.people()) {
      place++;
      var parcoursId = parcours.get(person.key());
      if (parcoursId == null) {
        throw new StartFailure("Le dossier %s n’a pas de parcours.".formatted(person.key()));
      }
      var accompaniments = new Accompaniments(api);
      // Told in days counted from today, it is told once.
      if (person.oriented() != null && accompaniments.find(parcoursId).isPresent()) {
        continue;
      }
      if (person.oriented() != null) {
        orient(person.oriented(), parcoursId);
      }
      var known = new HashMap<String, String>();
      known.put("accompagnement", accompaniments.await(parcoursId));
      if (person.unless() == null
          || api.get("conseiller", path(person.unless(), known)).path("items").isEmpty()) {
        play(person.key() + ":" + place, person.acts(), known);
      }
    }
  }

  private void orient(FollowUp.Decision decision, String parcoursId) throws InterruptedException {
    var choice = directory.choice(decision.organisme());
    api.put(
        "conseiller",
        Api.ORIENTATION + "/parcours/" + parcoursId + "/orientation",
        Map.of(
            "parcoursType", decision.type(),
            "organismeReferentId", choice.organismeId(),
            "referentId", choice.referentId(),
            "decidedOn", filled(decision.decidedOn(), Map.of()),
            "reason", decision.reason()));
  }

  private void play(String occasion, List<FollowUp.Act> acts, Map<String, String> known)
      throws InterruptedException {
    for (var number = 0; number < acts.size(); number++) {
      var act = acts.get(number);
      var answer = play(act, "follow-up:" + occasion + ":" + number, known);
      if (act.keep() != null && answer != null) {
        act.keep().forEach((name, where) -> known.put(name, answer.at(where).asText()));
      }
    }
  }

  private @Nullable JsonNode play(FollowUp.Act act, String occasion, Map<String, String> known)
      throws InterruptedException {
    if (act.get() != null) {
      return api.get(act.by(), path(act.get(), known));
    }
    var said = act.say() == null ? Map.of() : filled(act.say(), known);
    if (act.post() != null) {
      return api.post(act.by(), path(act.post(), known), occasion, said);
    }
    if (act.put() != null) {
      var version = act.version() == null ? "1" : act.version();
      api.move(act.by(), path(act.put(), known), "\"" + version + "\"", said);
    }
    return null;
  }

  private String path(String path, Map<String, String> known) {
    return Api.ACCOMPANIMENT + filled(path, known);
  }

  private Object filled(Object said, Map<String, String> known) {
    return switch (said) {
      case String text -> filled(text, known);
      case List<?> list -> list.stream().map(each -> filled(each, known)).toList();
      case Map<?, ?> map -> {
        var filled = new LinkedHashMap<Object, Object>();
        map.forEach((name, value) -> filled.put(name, filled(value, known)));
        yield filled;
      }
      default -> said;
    };
  }

  private String filled(String text, Map<String, String> known) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> {
          if (place.group(1).equals("today")) {
            var days = place.group(2) == null ? "0" : place.group(2);
            return today.plusDays(Long.parseLong(days)).toString();
          }
          var id = known.get(place.group(1));
          if (id == null) {
            throw new IllegalStateException("No act before kept {%s}".formatted(place.group(1)));
          }
          return id;
        });
  }
}
