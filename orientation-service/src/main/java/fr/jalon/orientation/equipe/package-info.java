/** The équipes pluridisciplinaires: who sits, on whose file, and what they think of it. */
@NullMarked
package fr.jalon.orientation.equipe;

import org.jspecify.annotations.NullMarked;
