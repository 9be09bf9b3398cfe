/** What lasts or happens in a parcours beside its milestones, and when each part became known. */
@NullMarked
package fr.jalon.indicators.episode;

import org.jspecify.annotations.NullMarked;
