package fr.jalon.indicators.declaration.writing;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_MOVE_NOT_ALLOWED;

import fr.jalon.indicators.declaration.Declaration.Draft;
import fr.jalon.indicators.declaration.Declaration.Returned;
import fr.jalon.indicators.declaration.Declaration.Submitted;
import fr.jalon.indicators.declaration.Declaration.Validated;
import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hands a draft over to the département. */
@ApplicationScoped
class SubmitDeclaration {
  private final VisibleDeclarations visible;
  private final DeclarationRepository declarations;
  private final CurrentStanding standing;
  private final CurrentAgent agent;
  private final Clock clock;

  SubmitDeclaration(
      VisibleDeclarations visible,
      DeclarationRepository declarations,
      CurrentStanding standing,
      CurrentAgent agent,
      Clock clock) {
    this.visible = visible;
    this.declarations = declarations;
    this.standing = standing;
    this.agent = agent;
    this.clock = clock;
  }

  @Transactional
  Version handle(DeclarationId id, @Nullable String ifMatch) {
    var writer = standing.writing();
    var submitted =
        switch (visible.lock(id, writer, ifMatch).declaration()) {
          case Draft draft -> draft.submit(agent.id(), LocalDate.now(clock));
          case Submitted _ -> throw DECLARATION_MOVE_NOT_ALLOWED.because("Elle est déjà soumise.");
          case Returned _ ->
              throw DECLARATION_MOVE_NOT_ALLOWED.because(
                  "Elle a été renvoyée : répondez d'abord à ce qui est demandé.");
          case Validated _ -> throw DECLARATION_MOVE_NOT_ALLOWED.because("Elle est déjà validée.");
        };
    declarations.append(submitted, "", agent.id(), clock.instant());
    return visible.get(id, writer);
  }
}
