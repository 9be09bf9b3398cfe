@NullMarked
package fr.jalon.indicators.measure.counting;

import org.jspecify.annotations.NullMarked;
