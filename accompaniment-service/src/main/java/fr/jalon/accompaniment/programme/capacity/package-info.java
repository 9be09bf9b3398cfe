/** How many people a programme follows, with whose time, and how many it may. */
@NullMarked
package fr.jalon.accompaniment.programme.capacity;

import org.jspecify.annotations.NullMarked;
