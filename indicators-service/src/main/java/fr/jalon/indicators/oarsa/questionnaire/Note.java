package fr.jalon.indicators.oarsa.questionnaire;

/** One note of the questionnaire, in our words, under its number. */
public record Note(int number, String text) {}
