package fr.jalon.platform.guardedxml;

/** What a file announces after its last dossier. */
public record FlowTrailer(int dossiers, int anomalies) {}
