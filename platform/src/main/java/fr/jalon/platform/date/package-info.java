/** Which days a caller may speak of: no rule of ours reckons with the year 999 999 999. */
@NullMarked
package fr.jalon.platform.date;

import org.jspecify.annotations.NullMarked;
