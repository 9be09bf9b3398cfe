package fr.jalon.accompaniment.contract;

import java.time.Instant;
import java.time.LocalDate;

/** That one party signed: the day they did, when this became known, and who recorded it. */
public record Signature(Signatory by, LocalDate on, Instant recordedAt, String recordedBy) {}
