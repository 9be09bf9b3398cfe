/** What happens to a person in a programme, and the whole of it as it is read. */
@NullMarked
package fr.jalon.accompaniment.programme.step;

import org.jspecify.annotations.NullMarked;
