/** The four histories that the DREES's RI-insertion collects, person by person, unnamed. */
@NullMarked
package fr.jalon.indicators.oarsa.history;

import org.jspecify.annotations.NullMarked;
