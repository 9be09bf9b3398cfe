/** A new orientation of a person already oriented, on the opinion that the law asks for. */
@NullMarked
package fr.jalon.orientation.reorientation;

import org.jspecify.annotations.NullMarked;
