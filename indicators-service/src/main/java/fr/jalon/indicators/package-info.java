/** What is counted, from events only. */
@NullMarked
package fr.jalon.indicators;

import org.jspecify.annotations.NullMarked;
