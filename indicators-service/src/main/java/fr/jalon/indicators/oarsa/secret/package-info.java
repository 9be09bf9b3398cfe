/**
 * The tables as those may read them who do not read raw: small counts hidden, and what finds them.
 */
@NullMarked
package fr.jalon.indicators.oarsa.secret;

import org.jspecify.annotations.NullMarked;
