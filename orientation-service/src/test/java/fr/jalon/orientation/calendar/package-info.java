@NullMarked
package fr.jalon.orientation.calendar;

import org.jspecify.annotations.NullMarked;
