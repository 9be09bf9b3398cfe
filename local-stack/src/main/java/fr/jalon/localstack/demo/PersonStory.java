package fr.jalon.localstack.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plays what happens to one person, as their conseiller does it. */
final class PersonStory {
  private static final String ROLE = "conseiller";
  private static final String CONSEILLER = "agent-conseiller-015";
  private static final String SITE = "Maison des solidarités, 28 avenue Gambetta, 15000 Aurillac";
  private static final int MINUTES = 45;

  private final Api api;
  private final Directory directory;
  private final Story.Person person;
  private final String parcoursId;

  PersonStory(Api api, Directory directory, Story.Person person, String parcoursId) {
    this.api = api;
    this.directory = directory;
    this.person = person;
    this.parcoursId = parcoursId;
  }

  void play() throws InterruptedException {
    for (var number = 0; number < person.steps().size(); number++) {
      var occasion = person.key() + ":" + number;
      switch (person.steps().get(number)) {
        case Story.Meeting meeting -> meet(meeting, occasion);
        case Story.Orientation orientation -> orient(orientation);
        case Story.Ceo ceo -> signCeo(ceo, occasion);
        case Story.FollowUp followUp -> followUp(followUp, occasion);
        case Story.Contract contract -> signContract(contract, occasion);
      }
    }
  }

  private void meet(Story.Meeting meeting, String occasion) throws InterruptedException {
    var slot =
        api.post(
            ROLE,
            Api.ORIENTATION + "/creneaux",
            occasion + ":slot",
            Map.of(
                "conseillerId", CONSEILLER,
                "territory", person.territory(),
                "site", SITE,
                "startsAt", meeting.at(),
                "minutes", MINUTES));
    var booked =
        api.post(
            ROLE,
            ofParcours("/rendez-vous"),
            occasion + ":rendez-vous",
            Map.of("slotId", slot.path("id").asText(), "bookedOn", meeting.bookedOn()));
    var rendezVousId = booked.path("id").asText();
    api.post(
        ROLE,
        ofParcours("/convocations"),
        occasion + ":convocation",
        Map.of(
            "channel", meeting.channel(),
            "rendezVousId", rendezVousId,
            "sentOn", meeting.sentOn()));
    var rendezVous = Api.ORIENTATION + "/rendez-vous/" + rendezVousId;
    // Said once: to say it again would add a line to what was said.
    if (!api.get(ROLE, rendezVous).hasNonNull("attendance")) {
      api.put(
          ROLE,
          rendezVous + "/presence",
          Map.of("attendance", meeting.attendance(), "on", meeting.at().toLocalDate()));
    }
  }

  private void orient(Story.Orientation orientation) throws InterruptedException {
    var choice = directory.choice(orientation.organisme());
    var decision = new LinkedHashMap<String, Object>();
    decision.put("parcoursType", orientation.type());
    decision.put("organismeReferentId", choice.organismeId());
    if (!orientation.referentToCome()) {
      decision.put("referentId", choice.referentId());
    }
    decision.put("decidedOn", orientation.decidedOn());
    decision.put("notifiedOn", orientation.decidedOn().plusDays(1));
    decision.put("reason", orientation.reason());
    api.put(ROLE, ofParcours("/orientation"), decision);
  }

  private void signCeo(Story.Ceo ceo, String occasion) throws InterruptedException {
    var id =
        api.post(
                ROLE,
                ofParcours("/ceo"),
                occasion + ":ceo",
                Map.of(
                    "situation", "Situation telle que dite au rendez-vous d’orientation.",
                    "objectives", "Lever les premiers freins, puis avancer vers l’emploi.",
                    "personCommitments", "Venir aux rendez-vous et prévenir en cas d’empêchement.",
                    "departementCommitments", "Un référent joignable et un rendez-vous par mois."))
            .path("id")
            .asText();
    var path = Api.ORIENTATION + "/ceo/" + id;
    api.post(
        ROLE,
        path + "/lectures",
        occasion + ":ceo:read",
        Map.of("version", 1, "readOn", ceo.signedOn(), "how", "READ_ALOUD"));
    for (var signatory : List.of("PERSON", "DEPARTEMENT")) {
      api.post(
          ROLE,
          path + "/signatures",
          occasion + ":ceo:" + signatory,
          Map.of(
              "signatory",
              signatory,
              "version",
              1,
              "means",
              "TYPED",
              "signerName",
              "Nom de la personne, tapé à l’écran",
              "signedOn",
              ceo.signedOn(),
              "place",
              "Aurillac"));
    }
  }

  private void followUp(Story.FollowUp followUp, String occasion) throws InterruptedException {
    var booked =
        api.post(
            ROLE,
            Api.ACCOMPANIMENT + "/accompagnements/" + accompanimentId() + "/rendez-vous",
            occasion + ":follow-up",
            Map.of(
                "startsAt",
                followUp.at(),
                "minutes",
                MINUTES,
                "place",
                SITE,
                "bookedOn",
                followUp.bookedOn()));
    api.put(
        ROLE,
        Api.ACCOMPANIMENT + "/rendez-vous/" + booked.path("id").asText() + "/presence",
        Map.of("attendance", followUp.attendance(), "on", followUp.at().toLocalDate()));
  }

  private void signContract(Story.Contract contract, String occasion) throws InterruptedException {
    var id =
        api.post(
                ROLE,
                Api.ACCOMPANIMENT + "/accompagnements/" + accompanimentId() + "/contrats",
                occasion + ":contract",
                terms(contract))
            .path("id")
            .asText();
    api.post(
        ROLE,
        Api.ACCOMPANIMENT + "/contrats/" + id + "/lectures",
        occasion + ":contract:read",
        Map.of("version", 1, "readOn", contract.signedOn(), "how", "READ_ALOUD"));
    for (var signatory : List.of("PERSON", "REFERENT")) {
      api.post(
          ROLE,
          Api.ACCOMPANIMENT + "/contrats/" + id + "/signatures",
          occasion + ":contract:" + signatory,
          Map.of(
              "signatory",
              signatory,
              "version",
              1,
              "means",
              "TYPED",
              "signerName",
              "Nom de la personne, tapé à l’écran",
              "signedOn",
              contract.signedOn(),
              "place",
              "Aurillac"));
    }
  }

  private static Map<String, Object> terms(Story.Contract contract) {
    var terms = new LinkedHashMap<String, Object>();
    terms.put("objectives", "Préparer la reprise d’un emploi durable, étape par étape.");
    terms.put(
        "actions",
        List.of(
            Map.of("kind", "JOB_SEARCH", "description", "Deux candidatures par semaine."),
            Map.of("kind", "MOBILITY", "description", "Étudier une aide au permis de conduire.")));
    terms.put(
        "personCommitments", List.of(Map.of("text", "Prévenir le référent en cas d’empêchement.")));
    terms.put(
        "organismeCommitments", List.of(Map.of("text", "Proposer un rendez-vous chaque mois.")));
    terms.put("startsOn", contract.startsOn());
    terms.put("endsOn", contract.endsOn());
    terms.put("weeklyHours", 15);
    return terms;
  }

  private String accompanimentId() throws InterruptedException {
    return new Accompaniments(api).await(parcoursId);
  }

  private String ofParcours(String path) {
    return Api.ORIENTATION + "/parcours/" + parcoursId + path;
  }
}
