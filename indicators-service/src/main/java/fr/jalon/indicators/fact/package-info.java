/** Events become facts: one row per parcours, every milestone dated. */
@NullMarked
package fr.jalon.indicators.fact;

import org.jspecify.annotations.NullMarked;
