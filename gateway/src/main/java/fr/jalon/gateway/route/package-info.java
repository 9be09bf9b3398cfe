/** Where a request goes, and what it carries there and back. */
@NullMarked
package fr.jalon.gateway.route;

import org.jspecify.annotations.NullMarked;
