/** Whether the people followed work again, some months after they entered. */
@NullMarked
package fr.jalon.accompaniment.employment.returning;

import org.jspecify.annotations.NullMarked;
