/** How far a person has come, in words that the person can be shown and given. */
@NullMarked
package fr.jalon.accompaniment.progress;

import org.jspecify.annotations.NullMarked;
