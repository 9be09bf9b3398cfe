/** Crédits d'insertion: what is asked for, decided by a person, and paid. */
@NullMarked
package fr.jalon.accompaniment.aid;

import org.jspecify.annotations.NullMarked;
