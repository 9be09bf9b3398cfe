package fr.jalon.planted.beta;

import fr.jalon.planted.alpha.Planted;

/** The other half of a cycle. */
public record Other(Class<Planted> planted) {}
