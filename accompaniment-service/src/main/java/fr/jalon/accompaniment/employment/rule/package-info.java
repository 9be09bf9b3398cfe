/** The rules about jobs, read from the data file of the service. */
@NullMarked
package fr.jalon.accompaniment.employment.rule;

import org.jspecify.annotations.NullMarked;
