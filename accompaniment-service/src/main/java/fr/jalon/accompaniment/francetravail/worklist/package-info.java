/** Who is no longer registered at France Travail, or never was. */
@NullMarked
package fr.jalon.accompaniment.francetravail.worklist;

import org.jspecify.annotations.NullMarked;
