/** First rendez-vous that a promise waits for, before it is missed; what a rendez-vous tells. */
@NullMarked
package fr.jalon.accompaniment.appointment.alert;

import org.jspecify.annotations.NullMarked;
