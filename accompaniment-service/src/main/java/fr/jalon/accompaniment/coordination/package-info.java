/** The référent de parcours: several professionals around one person, who agrees to it. */
@NullMarked
package fr.jalon.accompaniment.coordination;

import org.jspecify.annotations.NullMarked;
