/** Events that cross a service border: records, nothing else. */
@NullMarked
package fr.jalon.contracts;

import org.jspecify.annotations.NullMarked;
