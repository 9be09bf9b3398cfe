@NullMarked
package fr.jalon.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
