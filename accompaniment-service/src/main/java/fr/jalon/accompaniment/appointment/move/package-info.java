/** A rendez-vous put off to another day, or called off. */
@NullMarked
package fr.jalon.accompaniment.appointment.move;

import org.jspecify.annotations.NullMarked;
