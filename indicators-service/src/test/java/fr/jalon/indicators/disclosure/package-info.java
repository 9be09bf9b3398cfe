@NullMarked
package fr.jalon.indicators.disclosure;

import org.jspecify.annotations.NullMarked;
