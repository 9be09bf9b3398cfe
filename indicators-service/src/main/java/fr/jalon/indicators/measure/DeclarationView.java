package fr.jalon.indicators.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.declaration.Declared;
import fr.jalon.indicators.declaration.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who declared a figure that is not counted here, how, and whether a milestone is reached. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeclarationView(
    List<String> declaredBy,
    List<String> method,
    @Nullable Boolean reached,
    @Nullable LocalDate reachedOn,
    Instant validatedAt) {

  static DeclarationView of(Declared declared) {
    return new DeclarationView(
        declared.declaredBy(),
        declared.method(),
        switch (declared.told()) {
          case Told.Amount _ -> null;
          case Told.Reached _ -> true;
          case Told.NotReached _ -> false;
        },
        declared.told() instanceof Told.Reached(var on) ? on : null,
        declared.validatedAt());
  }
}
