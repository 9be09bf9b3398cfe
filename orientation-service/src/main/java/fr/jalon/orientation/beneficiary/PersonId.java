package fr.jalon.orientation.beneficiary;

import java.util.UUID;

/** How everyone outside this service knows a person: opaque, and never reused. */
public record PersonId(UUID value) {}
