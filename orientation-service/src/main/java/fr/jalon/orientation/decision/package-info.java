/** The decision of orientation, by a named agent. */
@NullMarked
package fr.jalon.orientation.decision;

import org.jspecify.annotations.NullMarked;
