package fr.jalon.accompaniment.programme.entry;

import java.time.Instant;
import java.time.LocalDate;

/** The last day of a way, its reason as the programme's file codes it, and who said so. */
public record Ending(LocalDate on, String reason, Instant recordedAt, String agentId) {}
