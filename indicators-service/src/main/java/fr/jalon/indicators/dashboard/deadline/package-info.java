/** The promises that fall due this week and are not kept yet. */
@NullMarked
package fr.jalon.indicators.dashboard.deadline;

import org.jspecify.annotations.NullMarked;
