package fr.jalon.indicators.declaration;

import java.time.Instant;

/**
 * One version of a declaration, with who made it and when it became known.
 *
 * @param note why it was returned or corrected; empty where nobody had to say
 */
public record Version(Declaration declaration, String note, String agent, Instant recordedAt) {}
