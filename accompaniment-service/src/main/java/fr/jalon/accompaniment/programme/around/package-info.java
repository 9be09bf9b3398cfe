/** What a programme brings to a person beside it: a follow-up in the job, professionals. */
@NullMarked
package fr.jalon.accompaniment.programme.around;

import org.jspecify.annotations.NullMarked;
