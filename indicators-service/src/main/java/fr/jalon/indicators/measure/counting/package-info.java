/** A definition becomes SQL, and its rows become counts. */
@NullMarked
package fr.jalon.indicators.measure.counting;

import org.jspecify.annotations.NullMarked;
