/** Dated, explainable rules that propose an orientation, and never decide one. */
@NullMarked
package fr.jalon.orientation.proposal;

import org.jspecify.annotations.NullMarked;
