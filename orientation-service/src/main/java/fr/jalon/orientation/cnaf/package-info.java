/** Reads the files of the CNAF: their envelope, their dossiers one by one, and nothing of the law. */
@NullMarked
package fr.jalon.orientation.cnaf;

import org.jspecify.annotations.NullMarked;
