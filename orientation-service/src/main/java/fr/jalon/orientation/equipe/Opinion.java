package fr.jalon.orientation.equipe;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What an équipe pluridisciplinaire thinks of a decision that is being prepared; whoever decides
 * stays free, but may have to have heard it first.
 */
public record Opinion(UUID parcoursId, Subject subject, boolean favorable, LocalDate givenOn) {}
