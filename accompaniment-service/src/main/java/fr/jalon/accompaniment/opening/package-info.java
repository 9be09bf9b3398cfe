/** An orientation heard of opens an accompaniment. */
@NullMarked
package fr.jalon.accompaniment.opening;

import org.jspecify.annotations.NullMarked;
