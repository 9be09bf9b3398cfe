/** Proposals of rendez-vous for the people waiting, which a human accepts, changes or refuses. */
@NullMarked
package fr.jalon.orientation.planning;

import org.jspecify.annotations.NullMarked;
