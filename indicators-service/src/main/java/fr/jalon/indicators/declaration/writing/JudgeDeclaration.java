package fr.jalon.indicators.declaration.writing;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_MOVE_NOT_ALLOWED;

import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.Declaration.Draft;
import fr.jalon.indicators.declaration.Declaration.Returned;
import fr.jalon.indicators.declaration.Declaration.Submitted;
import fr.jalon.indicators.declaration.Declaration.Validated;
import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.Standing;
import fr.jalon.platform.identity.CurrentAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Says, for the département, whether a figure is right: validates it, or asks for another. */
@ApplicationScoped
class JudgeDeclaration {
  private static final Standing DEPARTEMENT = new Standing.Departement();

  private final VisibleDeclarations visible;
  private final DeclarationRepository declarations;
  private final CurrentAgent agent;
  private final Clock clock;

  JudgeDeclaration(
      VisibleDeclarations visible,
      DeclarationRepository declarations,
      CurrentAgent agent,
      Clock clock) {
    this.visible = visible;
    this.declarations = declarations;
    this.agent = agent;
    this.clock = clock;
  }

  /** The two answers of the département. */
  enum Judgement {
    VALIDATE,
    SEND_BACK
  }

  @Transactional
  Version handle(DeclarationId id, @Nullable String ifMatch, Judgement judgement, String comment) {
    var submitted = submitted(visible.lock(id, DEPARTEMENT, ifMatch).declaration());
    var judged =
        switch (judgement) {
          case VALIDATE -> submitted.validate(agent.id());
          case SEND_BACK -> submitted.sendBack();
        };
    declarations.append(judged, comment.strip(), agent.id(), clock.instant());
    return visible.get(id, DEPARTEMENT);
  }

  private static Submitted submitted(Declaration declaration) {
    return switch (declaration) {
      case Submitted submitted -> submitted;
      case Draft _ -> throw DECLARATION_MOVE_NOT_ALLOWED.because("Elle n'est pas encore soumise.");
      case Returned _ ->
          throw DECLARATION_MOVE_NOT_ALLOWED.because("Elle a été renvoyée à l'organisme.");
      case Validated _ -> throw DECLARATION_MOVE_NOT_ALLOWED.because("Elle est déjà validée.");
    };
  }
}
