/** What is read: the list of accompaniments, and the whole story of one. */
@NullMarked
package fr.jalon.accompaniment.story;

import org.jspecify.annotations.NullMarked;
