/** A synthetic Cantal: an invented population whose figures are those of published series. */
@NullMarked
package fr.jalon.localstack.cantal;

import org.jspecify.annotations.NullMarked;
