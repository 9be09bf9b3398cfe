package fr.jalon.accompaniment.programme.entry;

/** A professional who follows the person in the programme, in the role that its file names. */
public record Assigned(String role, String agentId, String name) {}
