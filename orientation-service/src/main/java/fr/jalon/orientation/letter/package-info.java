/** Letters on paper: archivable, readable by a screen reader, addressed through a window. */
@NullMarked
package fr.jalon.orientation.letter;

import org.jspecify.annotations.NullMarked;
