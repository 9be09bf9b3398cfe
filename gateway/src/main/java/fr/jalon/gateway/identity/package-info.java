/** Who knocks: bearer tokens, verified before anything is passed on. */
@NullMarked
package fr.jalon.gateway.identity;

import org.jspecify.annotations.NullMarked;
