package fr.jalon.accompaniment.caseload.transfer;

import static fr.jalon.accompaniment.AccompanimentProblem.ACCOMPANIMENT_CLOSED;
import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_LEFT;
import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_NOT_FOUND;
import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_OF_ANOTHER_ORGANISME;
import static fr.jalon.accompaniment.AccompanimentProblem.REFERENT_UNCHANGED;

import fr.jalon.accompaniment.caseload.AssignmentRepository;
import fr.jalon.accompaniment.caseload.AssignmentRepository.Assigned;
import fr.jalon.accompaniment.caseload.Entrust;
import fr.jalon.accompaniment.caseload.Entrust.Wish;
import fr.jalon.accompaniment.caseload.Referent;
import fr.jalon.accompaniment.caseload.ReferentRepository;
import fr.jalon.accompaniment.followup.Accompaniment;
import fr.jalon.accompaniment.followup.AccompanimentId;
import fr.jalon.accompaniment.followup.AccompanimentRepository;
import fr.jalon.accompaniment.followup.GivenDate;
import fr.jalon.platform.date.FrenchDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Designates another référent of the same organisme: another organisme is another orientation. */
@ApplicationScoped
class TransferPerson {
  private final AccompanimentRepository accompaniments;
  private final AssignmentRepository assignments;
  private final ReferentRepository referents;
  private final Entrust entrust;
  private final Clock clock;

  TransferPerson(
      AccompanimentRepository accompaniments,
      AssignmentRepository assignments,
      ReferentRepository referents,
      Entrust entrust,
      Clock clock) {
    this.accompaniments = accompaniments;
    this.assignments = assignments;
    this.referents = referents;
    this.entrust = entrust;
    this.clock = clock;
  }

  @Transactional
  Assigned handle(
      AccompanimentId id,
      UUID referentId,
      TransferReason reason,
      @Nullable LocalDate given,
      @Nullable String overrideReason,
      String by) {
    return switch (accompaniments.lock(id)) {
      case Accompaniment.Open open -> {
        var on = day(open, given);
        mustFollow(referentId, open, on);
        var assigned =
            entrust.wished(open, new Wish(referentId, on, reason.name(), null, overrideReason, by));
        accompaniments.update(open.entrustedTo(referentId));
        yield assigned;
      }
      case Accompaniment.Closed closed ->
          throw ACCOMPANIMENT_CLOSED.because("Clos le " + FrenchDates.date(closed.closedOn()));
    };
  }

  private LocalDate day(Accompaniment.Open open, @Nullable LocalDate given) {
    var known = assignments.of(open.id().value());
    var since = known.isEmpty() ? open.assignment().decidedOn() : known.getLast().assignedOn();
    return new GivenDate(
            "/assignedOn", since, known.isEmpty() ? "l'orientation" : "la désignation d'avant")
        .resolve(given, LocalDate.now(clock));
  }

  private void mustFollow(UUID referentId, Accompaniment.Open open, LocalDate on) {
    if (referentId.equals(open.assignment().referentId())) {
      throw REFERENT_UNCHANGED.because("Choisissez-en un autre.", "/referentId");
    }
    var referent = known(referentId, "/referentId");
    if (!referent.organismeReferentId().equals(open.assignment().organismeReferentId())) {
      throw REFERENT_OF_ANOTHER_ORGANISME.because(
          "Confier la personne à un autre organisme est une réorientation.", "/referentId");
    }
    if (referent.hasLeftBy(on)) {
      throw REFERENT_LEFT.because("Choisissez un référent encore en poste.", "/referentId");
    }
  }

  private Referent known(UUID referentId, String pointer) {
    return referents
        .referent(referentId)
        .orElseThrow(() ->
            REFERENT_NOT_FOUND.because(
                "Dites d'abord sa capacité par PUT /referents/{id}/capacite.", pointer));
  }
}
