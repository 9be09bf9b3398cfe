package fr.jalon.localstack.demo;

import fr.jalon.localstack.cantal.Cantal;
import fr.jalon.localstack.cantal.History;
import fr.jalon.localstack.cantal.Parameters;
import fr.jalon.localstack.cantal.TakeOver;
import fr.jalon.localstack.issuer.Agent;
import fr.jalon.localstack.launch.Progress;
import fr.jalon.localstack.launch.StartFailure;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Plays the story, takes the simulated history over, waits for the figures and shows them. */
public final class Demo {
  private final URI gateway;
  private final UnaryOperator<String> tokenOfRole;
  private final UnaryOperator<String> database;
  private final Progress progress;
  private final Api api;

  /**
   * Calls the gateway for everything but the simulated history.
   *
   * @param database the address of a service's database
   */
  public Demo(
      URI gateway,
      UnaryOperator<String> tokenOfRole,
      UnaryOperator<String> database,
      Progress progress) {
    this.gateway = gateway;
    this.tokenOfRole = tokenOfRole;
    this.database = database;
    this.progress = progress;
    this.api = new Api(gateway, tokenOfRole, progress);
  }

  /** Plays it again, when it has been played, without changing anything. */
  public void play() throws InterruptedException {
    try {
      var today = LocalDate.now(ZoneId.of("Europe/Paris"));
      var story = Story.read();
      var directory = new Directory(api);
      directory.create(story);
      var followUp = FollowUp.read();
      var followUpStory = new FollowUpStory(api, directory, today);
      followUpStory.describeReferents(followUp);
      progress.say("Annuaire créé (territoires inventés pour la démonstration)");
      new Desks(api).open(Reception.read(), today);
      progress.say("Sites, conseillers et créneaux des semaines à venir ouverts");
      new CafDelivery(api, progress).deliver(story);
      var parcours = parcoursByPerson();
      playPeople(story, directory, parcours);
      followUpStory.play(followUp, parcours);
      progress.say("Suivi joué : programmes, emplois, aides, coordinations, carnets, contrats");
      new FranceTravailDelivery(api, progress).deliver(followUp);
      var figures = new Figures(api, progress);
      figures.await(story);
      takeOverHistory();
      figures.show(story);
      new CantalTable(api, progress).show(Parameters.read());
    } catch (Api.Refused refused) {
      throw new StartFailure("La démonstration s’est arrêtée : " + refused.getMessage());
    }
  }

  private void takeOverHistory() throws InterruptedException {
    var cantal = Cantal.simulate(Parameters.read());
    progress.say(
        String.format(
            Locale.FRENCH,
            "Cantal simulé : %,d personnes inventées, de %d à %d",
            cantal.people().size(),
            cantal.parameters().firstYear(),
            cantal.parameters().lastYear()));
    new TakeOver(new History(cantal), database, progress).handle();
  }

  private void playPeople(Story story, Directory directory, Map<String, String> parcours)
      throws InterruptedException {
    for (var person : story.people()) {
      var parcoursId = parcours.get(person.key());
      if (parcoursId == null) {
        throw new StartFailure("Le dossier %s n’a pas de parcours.".formatted(person.key()));
      }
      new PersonStory(api, directory, person, parcoursId).play();
      progress.say("Joué : dossier " + person.key());
    }
  }

  private Map<String, String> parcoursByPerson() throws InterruptedException {
    var found = new HashMap<String, String>();
    var path = Api.ORIENTATION + "/parcours?limite=200";
    while (!path.isEmpty()) {
      var page = api.get("conseiller", path);
      for (var item : page.path("items")) {
        var key = item.path("caseNumber").asText() + "-" + item.path("rsaRole").asText();
        found.put(key, item.path("id").asText());
      }
      var next = page.path("next").asText("");
      path = next.isEmpty() ? "" : Api.ORIENTATION + "/parcours?limite=200&curseur=" + next;
    }
    return found;
  }

  /** Where to look next, and who to be. */
  public void showAddresses() {
    progress.show("");
    progress.show("Console         : " + gateway + "/console");
    progress.show("Tableau de bord : " + gateway + "/tableau-de-bord");
    progress.show(
        "Cantal simulé   : %s/tableau-de-bord?periode=%d"
            .formatted(gateway, Parameters.read().lastYear()));
    progress.show("");
    progress.show("Jetons (usage local uniquement, 8 heures ; un autre : ./jalon token RÔLE) :");
    for (var role : Agent.roles()) {
      progress.show("%n%s%n%s".formatted(role, tokenOfRole.apply(role)));
    }
  }
}
