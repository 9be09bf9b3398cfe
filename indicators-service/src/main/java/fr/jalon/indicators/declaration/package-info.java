/** What partners declare: figures and milestones, drafted, submitted, judged, never overwritten. */
@NullMarked
package fr.jalon.indicators.declaration;

import org.jspecify.annotations.NullMarked;
