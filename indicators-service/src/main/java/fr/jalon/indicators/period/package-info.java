/** The spans of days that a figure is asked for. */
@NullMarked
package fr.jalon.indicators.period;

import org.jspecify.annotations.NullMarked;
