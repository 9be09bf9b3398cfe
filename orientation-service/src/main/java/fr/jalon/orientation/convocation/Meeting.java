package fr.jalon.orientation.convocation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When and where a person is expected, as the convocation says it.
 *
 * @param booked false once it is known what became of it
 */
record Meeting(Instant startsAt, int minutes, String site, LocalDate scheduledOn, boolean booked) {}
