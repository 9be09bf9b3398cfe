package fr.jalon.indicators.oarsa.questionnaire;

import java.util.List;

/**
 * One line of a block.
 *
 * @param band of a banded trait
 * @param values of another one
 * @param unknown whether it is the line of those of whom nothing is known
 */
public record Row(String code, String label, Band band, List<String> values, boolean unknown) {}
