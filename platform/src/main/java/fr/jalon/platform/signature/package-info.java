/**
 * Signing a text: whoever is bound reads it, each side signs by hand, by name or on paper, or the
 * text is refused; what was signed is sealed, and known again. Each service keeps its own texts and
 * names its own refusals.
 */
@NullMarked
package fr.jalon.platform.signature;

import org.jspecify.annotations.NullMarked;
