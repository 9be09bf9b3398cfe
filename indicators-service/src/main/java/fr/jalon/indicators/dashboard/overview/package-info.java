/** Every figure of the catalogue at once, and some of them territory by territory. */
@NullMarked
package fr.jalon.indicators.dashboard.overview;

import org.jspecify.annotations.NullMarked;
