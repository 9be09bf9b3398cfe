package fr.jalon.orientation.suspension.procedure;

import static fr.jalon.orientation.OrientationProblem.SUSPENSION_OPINION_UNKNOWN;
import static fr.jalon.orientation.suspension.Procedure.notFrom;

import fr.jalon.orientation.equipe.EquipeRepository;
import fr.jalon.orientation.equipe.Opinion;
import fr.jalon.orientation.equipe.Subject;
import fr.jalon.orientation.parcours.Author;
import fr.jalon.orientation.policy.SanctionRules.Step;
import fr.jalon.orientation.suspension.Entry;
import fr.jalon.orientation.suspension.Procedure;
import fr.jalon.orientation.suspension.Suspension;
import fr.jalon.orientation.suspension.Suspension.Advice;
import fr.jalon.orientation.suspension.Suspension.Advised;
import fr.jalon.orientation.suspension.Suspension.Contradictory;
import fr.jalon.orientation.suspension.Suspension.Executed;
import fr.jalon.orientation.suspension.Suspension.Over;
import fr.jalon.orientation.suspension.Suspension.Pending;
import fr.jalon.orientation.suspension.SuspensionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Joins the opinion of the équipe, which met when the person had answered or let the time pass. */
@ApplicationScoped
class RecordAdvice {
  private static final Set<Subject> SUBJECTS =
      EnumSet.of(Subject.SUSPENSION, Subject.REDUCTION, Subject.SUPPRESSION);

  private final Procedure procedure;
  private final SuspensionRepository suspensions;
  private final EquipeRepository equipes;

  RecordAdvice(Procedure procedure, SuspensionRepository suspensions, EquipeRepository equipes) {
    this.procedure = procedure;
    this.suspensions = suspensions;
    this.equipes = equipes;
  }

  @Transactional
  Advised handle(UUID id, UUID opinionId, Author author) {
    return switch (procedure.stillDue(id)) {
      case Contradictory running -> {
        var opinion = opinion(running, opinionId);
        var advised =
            running
                .over(opinion.givenOn())
                .advise(new Advice(opinionId, opinion.subject(), opinion.givenOn()));
        suspensions.keep(
            advised,
            Entry.of(Step.EQUIPE_OPINION, opinion.givenOn(), author)
                .saying(opinion.favorable() ? "Avis favorable" : "Avis défavorable"));
        yield advised;
      }
      case Pending other -> throw notFrom(other, "joindre un avis");
      case Executed other -> throw notFrom(other, "joindre un avis");
      case Over other -> throw notFrom(other, "joindre un avis");
    };
  }

  private Opinion opinion(Suspension suspension, UUID id) {
    var opinion =
        equipes
            .opinion(id)
            .filter(known -> known.parcoursId().equals(suspension.proposal().parcours().value()))
            .filter(known -> SUBJECTS.contains(known.subject()))
            .orElseThrow(() ->
                SUSPENSION_OPINION_UNKNOWN.because(
                    "Donnez un avis rendu sur la suspension de ce parcours.", "/opinionId"));
    equipes.requireUnused(id);
    return opinion;
  }
}
