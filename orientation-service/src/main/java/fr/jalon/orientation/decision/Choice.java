package fr.jalon.orientation.decision;

import fr.jalon.contracts.OrientationEvent.ParcoursType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What an agent decides for a person, and why.
 *
 * @param notifiedOn the day the person was told, from which the contract's delay runs since 2025
 */
record Choice(
    ParcoursType parcoursType,
    UUID organismeReferentId,
    Optional<UUID> referentId,
    String reason,
    LocalDate decidedOn,
    Optional<LocalDate> notifiedOn) {}
