/** Publications as files: for spreadsheets, for machines, and printed for the committee. */
@NullMarked
package fr.jalon.indicators.export;

import org.jspecify.annotations.NullMarked;
