package fr.jalon.orientation.cnaf;

/** What a file announces after its last dossier. */
public record FlowTrailer(int dossiers, int anomalies) {}
