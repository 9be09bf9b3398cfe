package fr.jalon.indicators.oarsa.questionnaire;

import java.util.List;

/**
 * One named reading of who is subject to rights and duties.
 *
 * @param states of the right, as {@code ETATDOSRSA} has them
 */
public record Scope(String name, String label, List<String> states) {}
