/** France Travail's files, from their reception to the person whom each line is about. */
@NullMarked
package fr.jalon.accompaniment.francetravail.intake;

import org.jspecify.annotations.NullMarked;
