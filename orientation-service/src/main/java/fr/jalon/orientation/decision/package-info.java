/** The diagnostic that prepares an orientation, and the decision of a named agent. */
@NullMarked
package fr.jalon.orientation.decision;

import org.jspecify.annotations.NullMarked;
