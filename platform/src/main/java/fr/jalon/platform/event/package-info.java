/** Events out through the outbox, events in through the inbox. */
@NullMarked
package fr.jalon.platform.event;

import org.jspecify.annotations.NullMarked;
