/** The papers that a declaration rests on, kept as they came. */
@NullMarked
package fr.jalon.indicators.declaration.evidence;

import org.jspecify.annotations.NullMarked;
