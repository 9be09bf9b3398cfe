/** The words in which a definition says which episodes it counts, and how. */
@NullMarked
package fr.jalon.indicators.catalogue.count;

import org.jspecify.annotations.NullMarked;
