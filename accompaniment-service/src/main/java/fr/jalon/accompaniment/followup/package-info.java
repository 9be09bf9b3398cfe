/** The accompaniment itself: one person, one organisme référent, and what they are promised. */
@NullMarked
package fr.jalon.accompaniment.followup;

import org.jspecify.annotations.NullMarked;
