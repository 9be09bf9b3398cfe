/** Stand-ins on loopback for what is around the door: the services and the issuer of tokens. */
@NullMarked
package fr.jalon.gateway.stand;

import org.jspecify.annotations.NullMarked;
