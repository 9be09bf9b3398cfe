/**
 * What may be shown of counts of persons: small ones are hidden, and enough others that nobody
 * finds them by difference.
 */
@NullMarked
package fr.jalon.indicators.disclosure;

import org.jspecify.annotations.NullMarked;
