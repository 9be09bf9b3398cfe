/** Who is asking, what they may do, and the trace they leave. */
@NullMarked
package fr.jalon.platform.identity;

import org.jspecify.annotations.NullMarked;
