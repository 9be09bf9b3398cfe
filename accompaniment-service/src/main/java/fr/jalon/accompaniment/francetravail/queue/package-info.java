/**
 * What is to be asked of or told to France Travail: in order for each person, for days if need be.
 */
@NullMarked
package fr.jalon.accompaniment.francetravail.queue;

import org.jspecify.annotations.NullMarked;
