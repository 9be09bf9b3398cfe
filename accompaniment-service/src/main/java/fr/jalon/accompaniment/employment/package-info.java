/** Jobs of the people followed: who told of them, since when, until when. */
@NullMarked
package fr.jalon.accompaniment.employment;

import org.jspecify.annotations.NullMarked;
