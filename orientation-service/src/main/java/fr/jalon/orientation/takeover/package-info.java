/** What a département knew before, line by line, kept as history on someone's word. */
@NullMarked
package fr.jalon.orientation.takeover;

import org.jspecify.annotations.NullMarked;
