/** The professionals around a person, and whether their number calls for a coordination. */
@NullMarked
package fr.jalon.accompaniment.coordination.partner;

import org.jspecify.annotations.NullMarked;
