/** What both signed, word for word, its digest, and the copies of it that were given out. */
@NullMarked
package fr.jalon.accompaniment.contract.sealing;

import org.jspecify.annotations.NullMarked;
