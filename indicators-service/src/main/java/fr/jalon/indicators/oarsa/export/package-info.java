/** The tables as files, in the shape of the questionnaire. */
@NullMarked
package fr.jalon.indicators.oarsa.export;

import org.jspecify.annotations.NullMarked;
