package fr.jalon.orientation.planted;

/** Belongs to another service. */
public record Foreign(String name) {}
