package fr.jalon.indicators.declaration.writing;

import static fr.jalon.indicators.IndicatorProblem.DECLARATION_NOT_FOUND;

import fr.jalon.indicators.declaration.DeclarationId;
import fr.jalon.indicators.declaration.DeclarationRepository;
import fr.jalon.indicators.declaration.Version;
import fr.jalon.indicators.declaration.partner.Standing;
import fr.jalon.platform.http.ETags;
import fr.jalon.platform.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Declarations as the one who asks may see them: another partner's does not exist. */
@ApplicationScoped
class VisibleDeclarations {
  private final DeclarationRepository declarations;

  VisibleDeclarations(DeclarationRepository declarations) {
    this.declarations = declarations;
  }

  Version get(DeclarationId id, Standing reader) {
    return declarations
        .find(id)
        .filter(one -> reader.sees(one.declaration().subject().organisation()))
        .orElseThrow(() -> unknown(id));
  }

  List<Version> versions(DeclarationId id, Standing reader) {
    var versions = declarations.versions(id);
    if (versions.stream()
        .noneMatch(one -> reader.sees(one.declaration().subject().organisation()))) {
      throw unknown(id);
    }
    return versions;
  }

  /** Locks it, once it is known to be the version that was read. */
  Version lock(DeclarationId id, Standing writer, @Nullable String ifMatch) {
    var locked =
        declarations
            .lock(id)
            .filter(one -> writer.sees(one.declaration().subject().organisation()))
            .orElseThrow(() -> unknown(id));
    ETags.require(ifMatch, locked.declaration().version());
    return locked;
  }

  private static Refusal unknown(DeclarationId id) {
    return DECLARATION_NOT_FOUND.because("Aucune déclaration %s.".formatted(id.value()));
  }
}
