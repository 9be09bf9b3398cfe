package fr.jalon.indicators.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the département said a reference is worth from a day on. Never altered: a figure published
 * last year is divided next year by what was known then.
 */
public record Reference(
    String code, LocalDate holdsFrom, BigDecimal value, Instant declaredAt, String declaredBy) {}
