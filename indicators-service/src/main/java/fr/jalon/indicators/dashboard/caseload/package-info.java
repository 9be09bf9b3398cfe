/** Who is followed by whom on a day, and who waits for what. */
@NullMarked
package fr.jalon.indicators.dashboard.caseload;

import org.jspecify.annotations.NullMarked;
