/** Whoever is expected is reminded of it; whoever did not come is listed, and nothing more. */
@NullMarked
package fr.jalon.orientation.reminder;

import org.jspecify.annotations.NullMarked;
