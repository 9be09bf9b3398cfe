/** How long each promise may take, as dated data with its source. */
@NullMarked
package fr.jalon.accompaniment.policy;

import org.jspecify.annotations.NullMarked;
