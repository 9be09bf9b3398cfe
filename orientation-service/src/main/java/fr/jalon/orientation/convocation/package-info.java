/** What was written to a person to invite them, kept word for word as proof. */
@NullMarked
package fr.jalon.orientation.convocation;

import org.jspecify.annotations.NullMarked;
