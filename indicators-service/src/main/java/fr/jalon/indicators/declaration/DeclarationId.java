package fr.jalon.indicators.declaration;

import java.util.UUID;

/** Names a declaration. */
public record DeclarationId(UUID value) {}
