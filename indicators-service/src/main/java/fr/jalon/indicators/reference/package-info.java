/** What figures are divided by and no event tells: posts, declared by the département and dated. */
@NullMarked
package fr.jalon.indicators.reference;

import org.jspecify.annotations.NullMarked;
