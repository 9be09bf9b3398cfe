package fr.jalon.platform.worklist;

/** A list that is its statement and nothing more. */
public record SqlWorklist(String code, String label, String help, String sql) implements Worklist {}
