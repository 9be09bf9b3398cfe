@NullMarked
package fr.jalon.indicators;

import org.jspecify.annotations.NullMarked;
