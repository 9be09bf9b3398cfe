/** Those of whom the monthly files no longer tell: listed, never closed for it. */
@NullMarked
package fr.jalon.orientation.absence;

import org.jspecify.annotations.NullMarked;
