package fr.jalon.accompaniment.aid;

import java.util.UUID;

public record AidId(UUID value) {}
