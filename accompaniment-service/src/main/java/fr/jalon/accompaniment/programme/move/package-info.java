/** The moves of a person's way through a programme, as agents make them. */
@NullMarked
package fr.jalon.accompaniment.programme.move;

import org.jspecify.annotations.NullMarked;
