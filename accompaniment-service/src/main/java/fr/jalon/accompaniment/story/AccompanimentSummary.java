package fr.jalon.accompaniment.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of the list of accompaniments. */
@Schema(description = "Un accompagnement, en une ligne")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccompanimentSummary(
    UUID id,
    UUID parcoursId,
    @Schema(description = "Référence opaque de la personne") UUID personId,
    Stage stage,
    ParcoursType parcoursType,
    UUID organismeReferentId,
    @Nullable UUID referentId,
    @Schema(description = "Jour de l'orientation") LocalDate openedOn,
    @Schema(description = "Premier rendez-vous tenu") @Nullable LocalDate firstHeldOn,
    @Schema(description = "Premier contrat signé") @Nullable LocalDate contractSignedOn,
    @Nullable LocalDate closedOn) {}
