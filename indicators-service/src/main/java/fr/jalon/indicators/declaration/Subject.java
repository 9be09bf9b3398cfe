package fr.jalon.indicators.declaration;

import fr.jalon.indicators.declaration.policy.Declarable;
import fr.jalon.indicators.declaration.policy.DeclaredPeriod;

/** What a declaration is about: a figure, the days it covers and who declares it. */
public record Subject(Declarable figure, DeclaredPeriod period, String organisation) {}
