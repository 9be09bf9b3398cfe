/** What a partner is told of persons: asked call by call by a machine, traced, kept by nobody. */
@NullMarked
package fr.jalon.orientation.disclosure;

import org.jspecify.annotations.NullMarked;
