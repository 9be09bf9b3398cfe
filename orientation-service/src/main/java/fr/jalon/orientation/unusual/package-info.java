/** Files that somebody should look at, and why. */
@NullMarked
package fr.jalon.orientation.unusual;

import org.jspecify.annotations.NullMarked;
