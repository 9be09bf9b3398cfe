/** Correlation through HTTP, events and logs. */
@NullMarked
package fr.jalon.platform.observability;

import org.jspecify.annotations.NullMarked;
