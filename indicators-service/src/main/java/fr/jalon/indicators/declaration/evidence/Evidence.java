package fr.jalon.indicators.declaration.evidence;

import java.time.Instant;
import java.util.UUID;

/** A paper that a declaration rests on, its content apart. */
record Evidence(
    UUID id,
    String organisation,
    String label,
    String mediaType,
    long size,
    String sha256,
    String handedInBy,
    Instant recordedAt) {}
