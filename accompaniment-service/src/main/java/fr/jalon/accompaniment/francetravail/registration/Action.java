package fr.jalon.accompaniment.francetravail.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that France Travail prescribed to a person. */
public record Action(
    String code,
    @Nullable String label,
    @Nullable LocalDate prescribedOn,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn) {}
