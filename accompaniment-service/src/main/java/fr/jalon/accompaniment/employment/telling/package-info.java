/** What agents do about jobs: record, compare, correct, end, read. */
@NullMarked
package fr.jalon.accompaniment.employment.telling;

import org.jspecify.annotations.NullMarked;
