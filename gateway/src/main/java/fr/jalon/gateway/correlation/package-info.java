/** The name under which one request is found again in every log. */
@NullMarked
package fr.jalon.gateway.correlation;

import org.jspecify.annotations.NullMarked;
