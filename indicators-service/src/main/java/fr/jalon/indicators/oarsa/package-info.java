/** The six tables of the DREES's OARSA survey, for any 31 December. */
@NullMarked
package fr.jalon.indicators.oarsa;

import org.jspecify.annotations.NullMarked;
