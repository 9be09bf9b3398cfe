/** Plain SQL to and from records. */
@NullMarked
package fr.jalon.accompaniment.rows;

import org.jspecify.annotations.NullMarked;
