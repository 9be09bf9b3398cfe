/** Figures frozen for a period and a purpose, as they were said, with those whom they counted. */
@NullMarked
package fr.jalon.indicators.publication;

import org.jspecify.annotations.NullMarked;
