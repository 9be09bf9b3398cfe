/** Events in: once in effect, in order, and what could not be taken into account set aside. */
@NullMarked
package fr.jalon.platform.event.inbox;

import org.jspecify.annotations.NullMarked;
