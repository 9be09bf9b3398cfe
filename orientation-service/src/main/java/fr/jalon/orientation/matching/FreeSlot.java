package fr.jalon.orientation.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A slot with places left.
 *
 * @param day its day where it is held
 * @param places how many may still be received
 */
public record FreeSlot(UUID id, String place, LocalDate day, Instant startsAt, int places) {}
