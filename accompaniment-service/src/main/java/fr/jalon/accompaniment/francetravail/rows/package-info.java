/** Plain SQL for what is written and read many rows at a time. */
@NullMarked
package fr.jalon.accompaniment.francetravail.rows;

import org.jspecify.annotations.NullMarked;
