/** What is told of suspensions: the worklist, and the whole story of one. */
@NullMarked
package fr.jalon.orientation.suspension.story;

import org.jspecify.annotations.NullMarked;
