/** The meetings of a coordination, in the person's presence. */
@NullMarked
package fr.jalon.accompaniment.coordination.meeting;

import org.jspecify.annotations.NullMarked;
