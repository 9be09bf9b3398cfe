/** Merging two persons into one on the word of a named agent, and giving everything back. */
@NullMarked
package fr.jalon.orientation.merge;

import org.jspecify.annotations.NullMarked;
