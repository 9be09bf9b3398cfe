/** Who makes a move, and when it becomes known. */
@NullMarked
package fr.jalon.accompaniment.programme.author;

import org.jspecify.annotations.NullMarked;
