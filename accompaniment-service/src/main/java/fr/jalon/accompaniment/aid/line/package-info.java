/** The lines of aid and their conditions, read from data files. */
@NullMarked
package fr.jalon.accompaniment.aid.line;

import org.jspecify.annotations.NullMarked;
