/** Who the persons of a file are: found, new, or in doubt; and what the file tells of them. */
@NullMarked
package fr.jalon.orientation.recognition;

import org.jspecify.annotations.NullMarked;
