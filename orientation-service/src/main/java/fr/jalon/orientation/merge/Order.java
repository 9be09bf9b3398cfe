package fr.jalon.orientation.merge;

import fr.jalon.orientation.parcours.Author;
import java.util.List;

/** A named agent's decision, with its reason and what it rests on. */
public record Order(Author author, String reason, List<String> proofs) {}
