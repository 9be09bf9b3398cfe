/** Which person is received on which slot: the pure part of planning. */
@NullMarked
package fr.jalon.orientation.matching;

import org.jspecify.annotations.NullMarked;
