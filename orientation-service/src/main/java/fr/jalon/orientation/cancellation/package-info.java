/** Telling a person, by whatever reaches them, that a rendez-vous will not be held. */
@NullMarked
package fr.jalon.orientation.cancellation;

import org.jspecify.annotations.NullMarked;
