/** A département's own tables, CSV or XLSX, read within limits and understood column by column. */
@NullMarked
package fr.jalon.orientation.spreadsheet;

import org.jspecify.annotations.NullMarked;
