package fr.jalon.accompaniment.coordination;

import java.util.UUID;

public record CoordinationId(UUID value) {}
