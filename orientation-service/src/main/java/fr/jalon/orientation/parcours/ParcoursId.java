package fr.jalon.orientation.parcours;

import java.util.UUID;

/** Tells one parcours from any other, in every service. */
public record ParcoursId(UUID value) {}
