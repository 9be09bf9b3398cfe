package fr.jalon.orientation.parcours;

/** The named agent who does or decides something: no machine decides here (RGPD art. 22). */
public record Author(String id, String name) {}
