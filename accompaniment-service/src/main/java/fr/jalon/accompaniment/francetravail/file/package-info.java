/** France Travail's files, read line by line: recognised by what they hold, trusted in nothing. */
@NullMarked
package fr.jalon.accompaniment.francetravail.file;

import org.jspecify.annotations.NullMarked;
