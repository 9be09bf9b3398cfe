/** Declarations by spreadsheet: what is asked goes out, what is filled in comes back. */
@NullMarked
package fr.jalon.indicators.declaration.sheet;

import org.jspecify.annotations.NullMarked;
