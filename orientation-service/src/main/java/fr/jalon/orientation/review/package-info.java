/** Social orientations that are to be examined after six or twelve months. */
@NullMarked
package fr.jalon.orientation.review;

import org.jspecify.annotations.NullMarked;
