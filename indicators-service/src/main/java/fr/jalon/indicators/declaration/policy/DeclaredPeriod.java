package fr.jalon.indicators.declaration.policy;

import java.time.LocalDate;

/** The days that a declared figure is about; the name sorts as the days do. */
public record DeclaredPeriod(String name, LocalDate first, LocalDate last) {}
