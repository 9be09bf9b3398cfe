@NullMarked
package fr.jalon.indicators.period;

import org.jspecify.annotations.NullMarked;
