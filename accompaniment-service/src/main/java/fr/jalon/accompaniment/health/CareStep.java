package fr.jalon.accompaniment.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One step towards care: what, when, and who said so. */
record CareStep(UUID id, StepKind kind, LocalDate on, Instant recordedAt, String recordedBy) {}
