/** The territories of the département: sets of communes, the mesh in which figures are told. */
@NullMarked
package fr.jalon.orientation.territory;

import org.jspecify.annotations.NullMarked;
