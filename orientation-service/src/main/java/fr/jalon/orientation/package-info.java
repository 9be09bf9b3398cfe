/** What all features of the orientation service share: the closed list of what it refuses. */
@NullMarked
package fr.jalon.orientation;

import org.jspecify.annotations.NullMarked;
