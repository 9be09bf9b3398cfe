/** What becomes of a decision: told to the CAF, executed, lifted or ended. */
@NullMarked
package fr.jalon.orientation.suspension.execution;

import org.jspecify.annotations.NullMarked;
