/** The rendez-vous of the follow-up: the first one, and the rest. */
@NullMarked
package fr.jalon.accompaniment.appointment;

import org.jspecify.annotations.NullMarked;
