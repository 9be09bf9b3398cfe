/** Telling a person their orientation, and the proof of it. */
@NullMarked
package fr.jalon.orientation.notice;

import org.jspecify.annotations.NullMarked;
