package fr.jalon.orientation.takeover;

import fr.jalon.orientation.beneficiary.PersonId;
import fr.jalon.orientation.parcours.OpenTakenOver;
import fr.jalon.orientation.parcours.ParcoursId;
import fr.jalon.orientation.recognition.IntroducePersons;
import fr.jalon.orientation.recognition.IntroducePersons.Stranger;
import fr.jalon.orientation.recognition.Recognised.Found;
import fr.jalon.orientation.spreadsheet.LineContent;
import fr.jalon.orientation.takeover.Recognition.Newcomer;
import fr.jalon.orientation.takeover.Recognition.Nobody;
import fr.jalon.orientation.takeover.Recognition.Someone;
import fr.jalon.platform.tenancy.Tenancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** People whom no file of the CAF has told of, and whom a département followed nonetheless. */
@ApplicationScoped
class Newcomers {
  private static final String INCOMPLETE =
      "Pour créer une personne il faut son nom, son prénom et sa date de naissance.";

  private final IntroducePersons introduce;
  private final OpenTakenOver open;
  private final Tenancy tenancy;

  Newcomers(IntroducePersons introduce, OpenTakenOver open, Tenancy tenancy) {
    this.introduce = introduce;
    this.open = open;
    this.tenancy = tenancy;
  }

  /** Whoever was not recognised is told to be new, in doubt, or known after all. */
  @Transactional(TxType.MANDATORY)
  void foresee(List<LineContent> lines, List<Recognition> recognised) {
    var strangers = new ArrayList<Stranger>();
    var places = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (recognised.get(i) instanceof Nobody nobody && lines.get(i).reasons().isEmpty()) {
        var stranger = stranger(lines.get(i));
        if (stranger.isPresent()) {
          strangers.add(stranger.get());
          places.add(i);
        } else {
          recognised.set(i, new Nobody(nobody.outcome(), null, INCOMPLETE));
        }
      }
    }
    var foreseen = introduce.foresee(strangers, tenancy.departement());
    for (int i = 0; i < foreseen.size(); i++) {
      var one = foreseen.get(i);
      recognised.set(
          places.get(i),
          one.isKnown() ? new Someone(one.person()) : new Newcomer(one.found() == Found.AMBIGUOUS));
    }
  }

  private static Optional<Stranger> stranger(LineContent line) {
    return line.birthDate()
        .flatMap(born ->
            line.names()
                .map(names ->
                    new Stranger(
                        names.lastName(), names.birthName(), names.firstName(), born, line.nir())));
  }

  /** Whoever was made, and the parcours that bears the dates of the line, where it tells any. */
  record Made(PersonId person, Optional<ParcoursId> parcours) {}

  /** Empty for somebody who was made known since the line was planned: nothing is done then. */
  @Transactional(TxType.MANDATORY)
  Optional<Made> make(Plan plan) {
    var stranger = stranger(plan.content()).orElseThrow();
    var introduced = introduce.handle(stranger, tenancy.departement());
    if (introduced.isKnown()) {
      return Optional.empty();
    }
    var person = introduced.person();
    return Optional.of(
        new Made(
            person,
            firstDay(plan)
                .map(
                    day -> open.handle(person, stranger.birthDate(), day, tenancy.departement()))));
  }

  private static Optional<LocalDate> firstDay(Plan plan) {
    return Stream.concat(
            plan.steps().values().stream(), plan.decisions().stream().map(Plan.Decision::on))
        .min(LocalDate::compareTo);
  }
}
