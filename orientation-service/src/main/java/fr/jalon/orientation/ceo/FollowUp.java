package fr.jalon.orientation.ceo;

import fr.jalon.contracts.ParcoursType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The orientation that a CEO puts into words: which parcours, and who follows the person. */
public record FollowUp(
    UUID orientationId,
    LocalDate decidedOn,
    ParcoursType parcoursType,
    String organisme,
    Optional<String> referent) {}
