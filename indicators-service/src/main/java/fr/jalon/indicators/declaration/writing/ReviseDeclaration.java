package fr.jalon.indicators.declaration.writing;

import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.CurrentStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Says something else of a figure: what was said before is kept. */
@ApplicationScoped
class ReviseDeclaration {
  private final VisibleDeclarations declarations;
  private final CurrentStanding standing;
  private final KeepFigure keepFigure;

  ReviseDeclaration(
      VisibleDeclarations declarations, CurrentStanding standing, KeepFigure keepFigure) {
    this.declarations = declarations;
    this.standing = standing;
    this.keepFigure = keepFigure;
  }

  @Transactional
  Version handle(DeclarationId id, @Nullable String ifMatch, Said said, String reason) {
    var writer = standing.writing();
    var known = declarations.lock(id, writer, ifMatch).declaration();
    keepFigure.revise(known, said, reason);
    return declarations.get(id, writer);
  }
}
