/** Who waits for a programme, and what waits for somebody there. */
@NullMarked
package fr.jalon.accompaniment.programme.waiting;

import org.jspecify.annotations.NullMarked;
