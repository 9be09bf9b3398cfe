/** What France Travail said of a person: registered, deregistered, followed, sent on an action. */
@NullMarked
package fr.jalon.accompaniment.francetravail.registration;

import org.jspecify.annotations.NullMarked;
