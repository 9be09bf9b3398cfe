package fr.jalon.orientation.territory;

import java.util.List;

/**
 * A part of the département in which people are received: the mesh of the PDIE.
 *
 * @param communes INSEE codes, in order; a commune belongs to one territory at most
 */
record Territory(String code, String label, List<String> communes) {}
