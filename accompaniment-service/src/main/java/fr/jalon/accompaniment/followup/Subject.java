package fr.jalon.accompaniment.followup;

import java.util.UUID;

/** Whom an accompaniment is about, known only by references, and the département it belongs to. */
public record Subject(String departement, UUID personId, UUID parcoursId) {}
