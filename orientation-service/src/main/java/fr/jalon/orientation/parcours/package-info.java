/**
 * The episode of one adult subject to rights and duties, its deadlines, its opening and its end.
 */
@NullMarked
package fr.jalon.orientation.parcours;

import org.jspecify.annotations.NullMarked;
