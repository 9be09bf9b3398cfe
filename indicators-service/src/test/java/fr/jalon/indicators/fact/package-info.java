@NullMarked
package fr.jalon.indicators.fact;

import org.jspecify.annotations.NullMarked;
