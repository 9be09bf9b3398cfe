/** A follow-up ends with its parcours, or because its référent says so. */
@NullMarked
package fr.jalon.accompaniment.closing;

import org.jspecify.annotations.NullMarked;
