/** Who declares for which partner organisation. */
@NullMarked
package fr.jalon.indicators.declaration.partner;

import org.jspecify.annotations.NullMarked;
