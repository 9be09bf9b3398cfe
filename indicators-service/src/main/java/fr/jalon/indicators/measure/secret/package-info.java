/** Which parts of a figure those who may not read it raw are not shown. */
@NullMarked
package fr.jalon.indicators.measure.secret;

import org.jspecify.annotations.NullMarked;
