/** The hand-over to France Travail of those whom nobody oriented in six weeks. */
@NullMarked
package fr.jalon.orientation.transmission;

import org.jspecify.annotations.NullMarked;
