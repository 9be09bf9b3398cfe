package fr.jalon.orientation.ceo;

import static fr.jalon.orientation.OrientationProblem.CEO_SIGNED;
import static fr.jalon.orientation.OrientationProblem.ORIENTATION_NOT_DECIDED;

import fr.jalon.contracts.OrientationEvent.CeoSigned;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.FrenchDates;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a signature; the second one seals the document and tells that both are bound. */
@ApplicationScoped
class SignCeo {
  private final Milestones milestones;
  private final CeoRepository ceos;
  private final CeoDocument document;
  private final Outbox outbox;
  private final Clock clock;

  SignCeo(
      Milestones milestones, CeoRepository ceos, CeoDocument document, Outbox outbox, Clock clock) {
    this.milestones = milestones;
    this.ceos = ceos;
    this.document = document;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What an agent says of a signature. */
  record Order(
      Signatory signatory, @Nullable LocalDate signedOn, Optional<String> place, String agent) {}

  @Transactional
  Ceo handle(UUID id, Order order) {
    var parcours = milestones.holdEvenClosed(ceos.parcoursOf(id));
    var followUp =
        ceos.followUp(parcours.id())
            .orElseThrow(() -> ORIENTATION_NOT_DECIDED.because("Décidez d'abord l'orientation."));
    var signedOn =
        AgentDate.of(order.signedOn(), LocalDate.now(clock), "/signedOn")
            .notBefore(followUp.decidedOn(), "la décision d'orientation");
    parcours.stillOpenOn(signedOn.value());
    var signature =
        new Signature(order.signatory(), signedOn.value(), order.place(), order.agent());
    return switch (ceos.ceo(id)) {
      case Draft draft -> {
        var half = draft.sign(signature);
        // what cannot be put on paper is found while it can still be rewritten
        document.render(half, followUp);
        ceos.update(half);
        yield half;
      }
      case HalfSigned half -> seal(parcours, half.sign(signature), followUp);
      case Signed signed ->
          throw CEO_SIGNED.because(
              "Les deux parties l'ont signé le %s.".formatted(FrenchDates.date(signed.signedOn())));
    };
  }

  private Signed seal(HeldParcours parcours, Signed signed, FollowUp followUp) {
    ceos.update(signed, SealedDocument.of(document.render(signed, followUp)));
    milestones.ceoSigned(parcours, signed.signedOn());
    outbox.append(
        new CeoSigned(
            UUID.randomUUID(),
            clock.instant(),
            parcours.departement(),
            parcours.person().value(),
            parcours.id().value(),
            signed.head().id(),
            signed.signedOn()));
    return signed;
  }
}
