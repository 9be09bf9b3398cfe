package fr.jalon.orientation.letter;

import java.util.List;

/**
 * How a département presents itself on its letters.
 *
 * @param lines address, telephone and whatever stands under its name
 * @param place where its letters are written
 * @param signatory in whose name they are
 */
public record Letterhead(String name, List<String> lines, String place, String signatory) {}
