package fr.jalon.indicators.oarsa.questionnaire;

import java.util.List;

/**
 * Which kinds of organisme belong to the public employment service, and which contracts are CER.
 *
 * @param franceTravail among {@code spe}: the former Pôle emploi
 */
public record Perimeter(
    List<String> franceTravail, List<String> spe, List<String> horsSpe, List<String> contracts) {}
