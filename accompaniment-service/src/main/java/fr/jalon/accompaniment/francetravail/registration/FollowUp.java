package fr.jalon.accompaniment.francetravail.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How France Travail follows a person, as a file tells it: the PPAE and its dates.
 *
 * @param modality as sent: {@code GUI}, {@code REN}… in the monthly file, words in the extracts
 */
public record FollowUp(
    @Nullable String modality,
    @Nullable String axis,
    @Nullable LocalDate signedOn,
    @Nullable LocalDate notifiedOn,
    @Nullable LocalDate lastInterviewOn,
    @Nullable String agency) {}
