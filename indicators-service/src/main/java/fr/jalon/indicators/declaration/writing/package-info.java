/** The moves of a declaration, each by the one who may make it. */
@NullMarked
package fr.jalon.indicators.declaration.writing;

import org.jspecify.annotations.NullMarked;
