/** Spreadsheets read line by line and written, CSV and XLSX. */
@NullMarked
package fr.jalon.indicators.sheet;

import org.jspecify.annotations.NullMarked;
