package fr.jalon.accompaniment.employment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a job ended, as one agent recorded it.
 *
 * @param on the last day worked
 * @param early whether that was before what was planned, or within the months of follow-up
 */
public record End(
    LocalDate on, EndReason reason, boolean early, Instant recordedAt, String recordedBy) {}
