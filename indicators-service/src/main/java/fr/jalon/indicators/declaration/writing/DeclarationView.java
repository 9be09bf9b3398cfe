package fr.jalon.indicators.declaration.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.indicators.declaration.Declaration;
import fr.jalon.indicators.declaration.Declaration.Status;
import fr.jalon.indicators.declaration.Told;
import fr.jalon.indicators.declaration.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A declaration as it is shown: what it says now, or what one of its versions said. */
@Schema(name = "Declaration")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationView(
    UUID id,
    @Schema(examples = "FA06-I2") String code,
    String label,
    @Schema(examples = "DECLARE") String variant,
    String variantLabel,
    @Schema(examples = "parcours") String unit,
    @Schema(examples = "2025") String period,
    @Schema(description = "Qui déclare", examples = "Région") String organisation,
    Status status,
    @Schema(description = "Version, reprise dans l'ETag") long version,
    @Nullable BigDecimal value,
    @Schema(description = "Pour un jalon : atteint ou non") @Nullable Boolean reached,
    @Nullable LocalDate reachedOn,
    @Schema(description = "Comment le chiffre a été obtenu") String method,
    @Schema(description = "Pièces justificatives") List<UUID> documents,
    @Schema(description = "Pourquoi elle a été renvoyée ou corrigée") @Nullable String note,
    @Schema(description = "L'agent qui a fait cette version") String agent,
    Instant recordedAt) {

  static DeclarationView of(Version version) {
    Declaration declaration = version.declaration();
    var figure = declaration.subject().figure();
    var stated = declaration.stated();
    return new DeclarationView(
        declaration.id().value(),
        figure.code(),
        figure.label(),
        figure.variant(),
        figure.variantLabel(),
        figure.unit(),
        declaration.subject().period().name(),
        declaration.subject().organisation(),
        declaration.status(),
        declaration.version(),
        stated.told() instanceof Told.Amount(var value) ? value : null,
        switch (stated.told()) {
          case Told.Amount _ -> null;
          case Told.Reached _ -> true;
          case Told.NotReached _ -> false;
        },
        stated.told() instanceof Told.Reached(var on) ? on : null,
        stated.method(),
        stated.documents(),
        version.note().isEmpty() ? null : version.note(),
        version.agent(),
        version.recordedAt());
  }
}
