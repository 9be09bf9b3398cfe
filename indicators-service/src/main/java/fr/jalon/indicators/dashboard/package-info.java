/** The page that a steering committee looks at. */
@NullMarked
package fr.jalon.indicators.dashboard;

import org.jspecify.annotations.NullMarked;
