/** How often one client may knock. */
@NullMarked
package fr.jalon.gateway.limit;

import org.jspecify.annotations.NullMarked;
