/** Who declares what, how often and by when: data, checked at start. */
@NullMarked
package fr.jalon.indicators.declaration.policy;

import org.jspecify.annotations.NullMarked;
