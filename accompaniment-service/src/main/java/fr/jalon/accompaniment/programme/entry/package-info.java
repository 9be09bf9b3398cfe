/** The way of one person through a programme: prescribed, validated, entered, left. */
@NullMarked
package fr.jalon.accompaniment.programme.entry;

import org.jspecify.annotations.NullMarked;
