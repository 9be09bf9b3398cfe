package fr.jalon.orientation.transmission;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An orientation that is now France Travail's to decide.
 *
 * @param dueOn the last day on which it was the département's
 */
record Transmission(
    UUID parcoursId,
    UUID personId,
    LocalDate dueOn,
    LocalDate transmittedOn,
    String transmittedByName) {}
