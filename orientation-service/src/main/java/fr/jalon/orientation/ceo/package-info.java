/** The contrat d'engagements et d'orientation, from the draft to the sealed document. */
@NullMarked
package fr.jalon.orientation.ceo;

import org.jspecify.annotations.NullMarked;
