/** The référent's wish for another orientation, and what orientation-service answered. */
@NullMarked
package fr.jalon.accompaniment.reorientation;

import org.jspecify.annotations.NullMarked;
