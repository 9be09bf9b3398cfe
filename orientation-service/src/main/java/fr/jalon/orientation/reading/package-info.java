/** What people are shown of a file: the worklist, the whole story of a parcours, an identity. */
@NullMarked
package fr.jalon.orientation.reading;

import org.jspecify.annotations.NullMarked;
