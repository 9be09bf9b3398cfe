/** Everything the door itself may refuse, told as RFC 9457 says. */
@NullMarked
package fr.jalon.gateway.problem;

import org.jspecify.annotations.NullMarked;
