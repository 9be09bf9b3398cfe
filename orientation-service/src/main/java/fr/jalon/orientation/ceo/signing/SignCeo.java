package fr.jalon.orientation.ceo.signing;

import static fr.jalon.orientation.OrientationProblem.CEO_OF_A_FORMER_ORIENTATION;

import fr.jalon.contracts.OrientationEvent.CeoSigned;
import fr.jalon.orientation.ceo.Ceo;
import fr.jalon.orientation.ceo.Ceo.Draft;
import fr.jalon.orientation.ceo.Ceo.HalfSigned;
import fr.jalon.orientation.ceo.Ceo.Refused;
import fr.jalon.orientation.ceo.Ceo.Signed;
import fr.jalon.orientation.ceo.CeoRepository;
import fr.jalon.orientation.ceo.FollowUp;
import fr.jalon.orientation.ceo.Signatory;
import fr.jalon.orientation.ceo.paper.CeoPaper;
import fr.jalon.orientation.parcours.AgentDate;
import fr.jalon.orientation.parcours.HeldParcours;
import fr.jalon.orientation.parcours.Milestones;
import fr.jalon.platform.date.FrenchDates;
import fr.jalon.platform.event.Outbox;
import fr.jalon.platform.signature.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a signature; the second one seals the document and tells that both are bound. */
@ApplicationScoped
class SignCeo {
  private final Milestones milestones;
  private final CeoRepository ceos;
  private final CeoPaper paper;
  private final Outbox outbox;
  private final Clock clock;

  SignCeo(Milestones milestones, CeoRepository ceos, CeoPaper paper, Outbox outbox, Clock clock) {
    this.milestones = milestones;
    this.ceos = ceos;
    this.paper = paper;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What an agent says of a signature: its day is today when they do not tell it. */
  record Order(long version, @Nullable LocalDate signedOn, Signature<Signatory> signature) {}

  @Transactional
  Ceo handle(UUID id, Order order) {
    var parcours = milestones.holdEvenClosed(ceos.parcoursOf(id));
    var ceo = ceos.ceo(id);
    var followUp = ceos.drawnOn(ceo);
    var signedOn =
        AgentDate.of(order.signedOn(), LocalDate.now(clock), "/signedOn")
            .notBefore(followUp.decidedOn(), "la décision d'orientation");
    parcours.stillOpenOn(signedOn.value());
    requireInForce(followUp, signedOn.value());
    var signature = order.signature().given(signedOn.value());
    ceos.requireScan(ceo, signature);
    return switch (ceo) {
      case Draft draft -> {
        draft.requireVersion(order.version());
        var half = draft.sign(signature);
        // what cannot be put on paper is found while it can still be rewritten
        paper.print(half, followUp);
        ceos.update(half);
        yield half;
      }
      case HalfSigned half -> {
        half.requireVersion(order.version());
        yield seal(parcours, half.sign(signature), followUp);
      }
      case Signed signed -> throw signed.frozen();
      case Refused refused -> throw refused.frozen();
    };
  }

  /** What was signed before another orientation was decided may be told late; nothing else. */
  private void requireInForce(FollowUp followUp, LocalDate signedOn) {
    ceos.supersededOn(followUp)
        .filter(next -> !signedOn.isBefore(next))
        .ifPresent(next -> {
          throw CEO_OF_A_FORMER_ORIENTATION.because(
              "Une autre orientation est décidée depuis le %s : établissez-en le contrat."
                  .formatted(FrenchDates.date(next)));
        });
  }

  private Signed seal(HeldParcours parcours, Signed signed, FollowUp followUp) {
    var printed = paper.print(signed, followUp);
    ceos.update(signed, printed.document(), printed.seal());
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
