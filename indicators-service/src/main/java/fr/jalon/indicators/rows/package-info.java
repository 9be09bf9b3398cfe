/** Rows of the database as records. */
@NullMarked
package fr.jalon.indicators.rows;

import org.jspecify.annotations.NullMarked;
