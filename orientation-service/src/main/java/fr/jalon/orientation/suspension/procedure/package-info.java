/** From a proposal to a reasoned decision: notice, observations, opinion. */
@NullMarked
package fr.jalon.orientation.suspension.procedure;

import org.jspecify.annotations.NullMarked;
