package fr.jalon.accompaniment.coordination;

import java.time.LocalDate;

/**
 * What the person and those around them work towards: how it is measured, by when, led by whom.
 *
 * @param ledBy a function, or the person
 */
public record Objective(String label, String indicator, LocalDate dueOn, String ledBy) {}
