/** The one clock. */
@NullMarked
package fr.jalon.platform.time;

import org.jspecify.annotations.NullMarked;
