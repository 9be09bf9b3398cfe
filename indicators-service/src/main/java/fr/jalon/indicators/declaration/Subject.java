package fr.jalon.indicators.declaration;

import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.period.Period;

/** What a declaration is about: a figure, the days it covers and who declares it. */
public record Subject(Declarable figure, Period period, String organisation) {}
