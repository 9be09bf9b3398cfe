package fr.jalon.orientation.parcours;

import fr.jalon.orientation.beneficiary.PersonId;
import java.time.LocalDate;

/**
 * A parcours that is open and whose row this transaction holds: every move starts from its dates.
 *
 * @param knownSince the day before which nothing can have been done on this parcours: reception of
 *     the notification for an entry, entry into the scope for the first file's stock
 */
public record HeldParcours(
    ParcoursId id, PersonId person, String departement, String regime, LocalDate knownSince) {}
