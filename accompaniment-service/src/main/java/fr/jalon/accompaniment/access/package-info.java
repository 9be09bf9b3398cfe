/** Whose file an operation touches, checked before anything the request says is read. */
@NullMarked
package fr.jalon.accompaniment.access;

import org.jspecify.annotations.NullMarked;
