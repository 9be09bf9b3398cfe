package fr.jalon.indicators.declaration.writing;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_MOVE_NOT_ALLOWED;
import static fr.jalon.indicators.IndicatorProblem.EVIDENCE_UNKNOWN;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.Declaration.Draft;
import fr.jalon.indicators.declaration.Declaration.Returned;
import fr.jalon.indicators.declaration.Declaration.Submitted;
import fr.jalon.indicators.declaration.Declaration.Validated;
import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Stated;
import fr.jalon.indicators.declaration.Subject;
import fr.jalon.indicators.declaration.evidence.EvidenceRepository;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes what a partner says, in the transaction of whoever asks: a form does it once, a
 * spreadsheet line by line, and a line refused there must leave the others alone.
 */
@ApplicationScoped
public class KeepFigure {
  private final DeclarationRepository declarations;
  private final EvidenceRepository evidence;
  private final Subjects subjects;
  private final CurrentAgent agent;
  private final Clock clock;

  KeepFigure(
      DeclarationRepository declarations,
      EvidenceRepository evidence,
      Subjects subjects,
      CurrentAgent agent,
      Clock clock) {
    this.declarations = declarations;
    this.evidence = evidence;
    this.subjects = subjects;
    this.agent = agent;
    this.clock = clock;
  }

  /** Opens the draft of a figure that nobody declared yet. */
  public Declaration open(Subject subject, Said said) {
    var draft =
        Declaration.begin(new DeclarationId(UUID.randomUUID()), subject, checked(subject, said));
    declarations.open(draft, agent.id(), clock.instant());
    return draft;
  }

  /** Changes a draft, answers a return, or opens the correction of what is validated. */
  public Declaration revise(Declaration known, Said said, String reason) {
    var next = checked(known.subject(), said);
    var revised =
        switch (known) {
          case Draft draft -> draft.revise(next);
          case Returned returned -> returned.revise(next);
          case Validated validated -> {
            if (reason.isBlank()) {
              throw DECLARATION_MOVE_NOT_ALLOWED.because(
                  "Ce chiffre est validé : dites pourquoi vous le corrigez (reason).", "/reason");
            }
            yield validated.correct(next);
          }
          case Submitted _ ->
              throw DECLARATION_MOVE_NOT_ALLOWED.because(
                  "Le département examine ce chiffre : il doit vous le renvoyer d'abord.");
        };
    declarations.append(revised, reason.strip(), agent.id(), clock.instant());
    return revised;
  }

  private Stated checked(Subject subject, Said said) {
    if (!evidence.areOf(subject.organisation(), said.documents())) {
      throw EVIDENCE_UNKNOWN.because(
          "Déposez d'abord vos pièces (POST /pieces-justificatives).", "/documents");
    }
    return subjects.stated(subject, said);
  }
}
