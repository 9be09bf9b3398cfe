package fr.jalon.accompaniment.francetravail.intake;

import static fr.jalon.accompaniment.AccompanimentProblem.IDENTITY_UNAVAILABLE;
import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_LINE_PERSON_UNKNOWN;
import static fr.jalon.accompaniment.AccompanimentProblem.PARTNER_LINE_SETTLED;

import fr.jalon.accompaniment.francetravail.exchange.PersonsClient;
import fr.jalon.accompaniment.francetravail.exchange.Unavailable;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Doubtful;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Settled;
import fr.jalon.accompaniment.francetravail.intake.PartnerLine.Waiting;
import fr.jalon.platform.identity.CurrentAgent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Somebody says whose a line in doubt is, or that it is nobody's here. */
@ApplicationScoped
class DecideLine {
  private final PartnerLineRepository lines;
  private final ApplyResolution applyResolution;
  private final PersonsClient persons;
  private final CurrentAgent agent;
  private final Clock clock;

  DecideLine(
      PartnerLineRepository lines,
      ApplyResolution applyResolution,
      PersonsClient persons,
      CurrentAgent agent,
      Clock clock) {
    this.lines = lines;
    this.applyResolution = applyResolution;
    this.persons = persons;
    this.agent = agent;
    this.clock = clock;
  }

  void attribute(UUID fileId, int number, UUID person) {
    mustBeKnown(person);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var line = open(fileId, number);
          applyResolution.apply(person, line.place(), line.traits(), line.facts(), agent.id());
        });
  }

  void setAside(UUID fileId, int number, String reason) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          var line = open(fileId, number);
          lines.setAside(line.place(), reason, agent.id(), clock.instant());
        });
  }

  private Doubtful open(UUID fileId, int number) {
    return switch (lines.lock(fileId, number)) {
      case Doubtful doubtful -> doubtful;
      case Waiting _ ->
          throw PARTNER_LINE_SETTLED.because("La personne de cette ligne est recherchée.");
      case Settled settled ->
          throw PARTNER_LINE_SETTLED.because("Cette ligne est %s.".formatted(settled.status()));
    };
  }

  /** The other service is asked outside of the transaction, and traces whose name was told. */
  private void mustBeKnown(UUID person) {
    try {
      if (persons.disclose(List.of(person), "Rapprochement d'un fichier").isEmpty()) {
        throw PARTNER_LINE_PERSON_UNKNOWN.because(
            "Aucune personne %s dans ce département.".formatted(person), "/personId");
      }
    } catch (Unavailable away) {
      throw IDENTITY_UNAVAILABLE.because("%s : réessayez dans un instant".formatted(away.reason()));
    }
  }
}
