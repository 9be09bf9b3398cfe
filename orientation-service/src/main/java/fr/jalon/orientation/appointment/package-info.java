/** Slots of the conseillers, the rendez-vous d'orientation held on them, and attendance. */
@NullMarked
package fr.jalon.orientation.appointment;

import org.jspecify.annotations.NullMarked;
