/** The persons of the survey, where each stands, and how many stand alike. */
@NullMarked
package fr.jalon.indicators.oarsa.count;

import org.jspecify.annotations.NullMarked;
