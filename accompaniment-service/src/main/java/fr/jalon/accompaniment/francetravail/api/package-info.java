/** The calls of France Travail's interfaces, one by one. */
@NullMarked
package fr.jalon.accompaniment.francetravail.api;

import org.jspecify.annotations.NullMarked;
