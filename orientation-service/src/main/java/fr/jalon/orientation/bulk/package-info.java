/** Rows to and from PostgreSQL by the thousand. */
@NullMarked
package fr.jalon.orientation.bulk;

import org.jspecify.annotations.NullMarked;
