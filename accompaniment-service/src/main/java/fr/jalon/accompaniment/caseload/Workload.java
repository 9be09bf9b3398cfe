package fr.jalon.accompaniment.caseload;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many people a référent follows, and how many their time allows. */
@Schema(description = "La charge d'un référent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Workload(
    UUID referentId,
    @Nullable UUID organismeReferentId,
    @Schema(description = "Identifiant d'agent, s'il se connecte à Jalon") @Nullable String agentId,
    @Schema(examples = "COIP") @Nullable String profession,
    @Schema(description = "Part d'un temps plein donnée au suivi") @Nullable BigDecimal etp,
    @Schema(description = "Dernier jour, quand il part") @Nullable LocalDate leftOn,
    @Schema(description = "Personnes suivies aujourd'hui") long load,
    @Schema(description = "Personnes suivies, rapportées à un temps plein")
        @Nullable BigDecimal loadPerEtp,
    @Schema(description = "Personnes que son temps permet de suivre, si un texte le dit")
        @Nullable Integer ceiling,
    @Schema(description = "Texte qui fixe le plafond") @Nullable String source,
    @Schema(description = "Plus de personnes que le plafond") boolean over,
    @Schema(description = "Version à rendre en If-Match ; 0 tant que rien n'est saisi")
        long version) {}
