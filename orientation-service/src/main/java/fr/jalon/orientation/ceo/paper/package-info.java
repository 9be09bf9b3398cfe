/** The CEO as a document: printed, sealed, and known again when it is handed in. */
@NullMarked
package fr.jalon.orientation.ceo.paper;

import org.jspecify.annotations.NullMarked;
