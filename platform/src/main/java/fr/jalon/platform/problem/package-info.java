/** Refusals, and how a caller reads them: RFC 9457 problems. */
@NullMarked
package fr.jalon.platform.problem;

import org.jspecify.annotations.NullMarked;
