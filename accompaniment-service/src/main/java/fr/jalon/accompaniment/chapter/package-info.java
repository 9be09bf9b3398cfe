/** What a room tells of a person's follow-up, for the story that gathers them all. */
@NullMarked
package fr.jalon.accompaniment.chapter;

import org.jspecify.annotations.NullMarked;
