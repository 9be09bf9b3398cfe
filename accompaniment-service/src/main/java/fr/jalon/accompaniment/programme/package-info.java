/** What a programme is: described by files, one each, checked when the service starts. */
@NullMarked
package fr.jalon.accompaniment.programme;

import org.jspecify.annotations.NullMarked;
