/** The files that leave: orientations and contracts, one line a person. */
@NullMarked
package fr.jalon.accompaniment.francetravail.export;

import org.jspecify.annotations.NullMarked;
