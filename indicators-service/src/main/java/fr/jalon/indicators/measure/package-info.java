/** A definition and a period become a figure that can be explained. */
@NullMarked
package fr.jalon.indicators.measure;

import org.jspecify.annotations.NullMarked;
