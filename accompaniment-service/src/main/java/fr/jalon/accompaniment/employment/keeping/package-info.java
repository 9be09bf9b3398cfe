/** The first three months in a job, during which the person is not left alone. */
@NullMarked
package fr.jalon.accompaniment.employment.keeping;

import org.jspecify.annotations.NullMarked;
