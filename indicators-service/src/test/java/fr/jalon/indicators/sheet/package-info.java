@NullMarked
package fr.jalon.indicators.sheet;

import org.jspecify.annotations.NullMarked;
