package fr.jalon.orientation.spreadsheet;

/** How much of a table is read: beyond, it is no table of a département's people. */
public record Limits(long unpackedBytes, int lines, int columns, int cellLength) {}
