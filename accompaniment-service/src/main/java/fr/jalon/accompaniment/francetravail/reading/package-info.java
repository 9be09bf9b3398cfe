/** What is known of a person at France Travail, in one place. */
@NullMarked
package fr.jalon.accompaniment.francetravail.reading;

import org.jspecify.annotations.NullMarked;
