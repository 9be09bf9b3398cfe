/** Persons who may be one: the queue of doubts, each answered once by a named agent. */
@NullMarked
package fr.jalon.orientation.twin;

import org.jspecify.annotations.NullMarked;
