package fr.jalon.platform.signature;

/** The named agent who signs for their side, or before whom the other side reads and signs. */
public record Witness(String id, String name) {}
