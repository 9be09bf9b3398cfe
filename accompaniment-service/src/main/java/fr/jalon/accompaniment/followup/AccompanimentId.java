package fr.jalon.accompaniment.followup;

import java.util.UUID;

/** Which accompaniment. */
public record AccompanimentId(UUID value) {}
