package fr.jalon.accompaniment.programme.entry;

import java.util.UUID;

/** Which entry of a person into a programme. */
public record EntryId(UUID value) {}
