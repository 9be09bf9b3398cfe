/** The contract on paper: the only place where it meets the name of the person. */
@NullMarked
package fr.jalon.accompaniment.print;

import org.jspecify.annotations.NullMarked;
