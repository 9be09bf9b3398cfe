/** A parcours that ended closes its accompaniment. */
@NullMarked
package fr.jalon.accompaniment.closing;

import org.jspecify.annotations.NullMarked;
