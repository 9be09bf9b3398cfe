package fr.jalon.accompaniment.chapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One dated thing that happened in a follow-up. */
@Schema(description = "Un fait daté du suivi : quoi, quand, par qui, pourquoi")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChapterEntry(
    UUID accompanimentId,
    @Schema(description = "Le jour du fait") LocalDate on,
    @Schema(description = "Ce qui s'est passé, en code", examples = "REFERENT_ASSIGNED")
        String kind,
    @Schema(description = "Ce qui s'est passé, en clair", examples = "Référent désigné")
        String label,
    @Schema(description = "De quoi il s'agit : rendez-vous, contrat, obstacle…")
        @Nullable UUID aboutId,
    @Schema(description = "Code ou raison du fait") @Nullable String reason,
    @Schema(description = "Agent qui l'a inscrit ; absent pour ce que la machine a entendu")
        @Nullable String by,
    @Schema(description = "Quand cela a été su ici") Instant recordedAt) {}
