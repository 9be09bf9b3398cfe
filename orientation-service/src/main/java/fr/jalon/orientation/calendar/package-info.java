/** The days on which people are received: working times, public holidays, absences, slots. */
@NullMarked
package fr.jalon.orientation.calendar;

import org.jspecify.annotations.NullMarked;
