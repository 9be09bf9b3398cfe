@NullMarked
package fr.jalon.indicators.declaration;

import org.jspecify.annotations.NullMarked;
