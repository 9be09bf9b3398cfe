/** What the door remembers for a while, and never more than a given number. */
@NullMarked
package fr.jalon.gateway.memory;

import org.jspecify.annotations.NullMarked;
